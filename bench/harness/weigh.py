"""What the function is made of: counts that are the same on every machine, and on each of which the
native function's size and start depend, too."""

import re
import subprocess
import time
import zipfile
from collections import Counter
from pathlib import Path

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
WARMING, WARM = 5, 20  # rehearsals that aren't counted, and that are


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


def instructions(peer, options):
    """Of a native function: those until the first poll, and those of a warm rehearsal."""
    file = peers.RESULTS / "instructions"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={file}", *peer["command"]]
    with open(peers.RESULTS / "weigh.log", "w") as output:
        function = Function(peer | {"command": command}, options, None, output)

        def control(what):
            subprocess.run(["callgrind_control", what, str(function.process.pid)], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(MOMENT)

        def counted(dump):
            control("--dump")
            return int(re.search(r"^summary: (\d+)", Path(f"{file}.{dump}").read_text(), re.M)[1])

        def rehearse(times):
            for _ in range(times):
                function.invoke(slack.event("restart 10.0.0.11 --dry-run"))

        try:
            while function.api.first_poll is None:
                time.sleep(0.05)
            start = counted(1)
            rehearse(WARMING)
            control("--zero")
            rehearse(WARM)
            return start, counted(2) // WARM
        finally:
            function.close()


def native(peer, options):
    start, warm = instructions(peer, options)
    return (f"Instructions until the first poll: {start / 1e6:.0f} million; of a warm rehearsal:"
            f" {warm / 1e6:.1f} million.")


def table(peer, options):
    if (peer["cwd"] / "bootstrap").exists():
        return native(peer, options)
    size, classes, beans = package()
    lines = ["| part | in the zip | class files | loaded at the start | and at the first answer |",
             "| --- | --: | --: | --: | --: |"]
    start, answer = classes_loaded(peer, options)
    for title in sorted(set(size) | set(answer), key=lambda one: -(size[one] + answer[one])):
        lines.append(f"| {title} | {size[title] / 1e6:.2f} MB | {classes[title]:,} "
                     f"| {start[title]:,} | {answer[title]:,} |")
    lines.append(f"| all | {sum(size.values()) / 1e6:.2f} MB | {sum(classes.values()):,} "
                 f"| {sum(start.values()):,} | {sum(answer.values()):,} |")
    return "\n".join(lines) + f"\n\nBeans: {beans}."
