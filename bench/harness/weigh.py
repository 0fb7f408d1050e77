"""What the function is made of: counts that are the same on every machine, and on each of which the
native function's size and start depend, too."""

import re
import time
import zipfile
from collections import Counter

import peers
import slack
from function import Function

PARTS = [
    ("Chatbot", r"chatbot[./]"),
    ("AWS SDK", r"software[./]amazon[./]"),
    ("Quarkus", r"io[./]quarkus|io[./]quarkiverse|org[./]jboss[./]resteasy"),
    ("SmallRye, Vert.x, Netty", r"io[./]smallrye|io[./]vertx|io[./]netty|org[./]jctools"),
    ("Jackson", r"com[./]fasterxml"),
    ("JDK", r"java[./]|javax[./](?!inject)|jdk[./]|sun[./]|com[./]sun[./]"),
]
LAMBDA = r"com[./]amazonaws"
LOADED = re.compile(r"^\[[^\]]*\]\[info\]\[class,load *\] (\S+) source: (.*)")
MOMENT = 0.5  # seconds until the log is written


def part(name):
    for title, pattern in PARTS + [("Lambda's client and events", LAMBDA)]:
        if re.match(pattern, name):
            return title
    return "others"


def package():
    """Bytes in the zip, and class files, by part."""
    size, classes = Counter(), Counter()
    with zipfile.ZipFile(peers.ZIP) as archive:
        beans = 0
        for entry in archive.infolist():
            jar = entry.filename.endswith(".jar")
            name = re.sub(r"^lib/(modified-)?", "", entry.filename)
            size[part(name)] += entry.compress_size
            if jar:
                with archive.open(entry) as file, zipfile.ZipFile(file) as library:
                    inside = [one.filename for one in library.infolist()]
            else:
                inside = [entry.filename]
            for one in inside:
                classes[part(name)] += one.endswith(".class")
                beans += one.endswith("_Bean.class")
    return size, classes, beans


def loaded(log):
    classes = Counter()
    with open(log) as lines:
        for line in lines:
            if found := LOADED.match(line):
                generated = "Lambda" in found[1] or "$$" in found[1] or "LambdaForm" in found[1]
                classes["generated while it runs" if generated else part(found[1])] += 1
    return classes


def classes_loaded(peer, options):
    """Classes of the JVM at the first poll, and at the first answer."""
    log = peers.RESULTS / "classes.log"
    java, *arguments = peer["command"]
    command = [java, f"-Xlog:class+load:file={log}", *arguments]
    with open(peers.RESULTS / "weigh.log", "w") as output:
        function = Function(peer | {"command": command}, options, None, output)
        try:
            while function.api.first_poll is None:
                time.sleep(0.05)
            time.sleep(MOMENT)
            at_start = loaded(log)
            function.invoke(slack.event("restart 10.0.0.11"))
            time.sleep(MOMENT)
            return at_start, loaded(log)
        finally:
            function.close()


def table(peer, options):
    size, classes, beans = package()
    lines = ["| part | in the zip | class files | loaded at the start | and at the first answer |",
             "| --- | --: | --: | --: | --: |"]
    native = (peer["cwd"] / "bootstrap").exists()
    start, answer = (Counter(), Counter()) if native else classes_loaded(peer, options)
    for title in sorted(set(size) | set(answer), key=lambda one: -(size[one] + answer[one])):
        lines.append(f"| {title} | {size[title] / 1e6:.2f} MB | {classes[title]:,} "
                     f"| {start[title]:,} | {answer[title]:,} |")
    lines.append(f"| all | {sum(size.values()) / 1e6:.2f} MB | {sum(classes.values()):,} "
                 f"| {sum(start.values()):,} | {sum(answer.values()):,} |")
    return "\n".join(lines) + f"\n\nBeans: {beans}."
