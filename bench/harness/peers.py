"""The functions of peers.json: what they are built of, and what they weigh."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

HARNESS = Path(__file__).resolve().parent
BENCH = HARNESS.parent
BUILD = BENCH / "build"
RESULTS = BUILD / "results"
PYTHON = BUILD / "python" / "bin" / "python"
ZIP = BENCH.parent / "target" / "function.zip"
PAPER = BENCH.parent / "docs" / "PERFORMANCE.md"
OURS = BUILD / "chatbot"


def load(names, before=None):
    """The named entries of peers.json (default: all), with whole paths and the command to run; with
    another zip of ours as the peer `before`."""
    entries = {peer["name"]: peer for peer in json.loads((BENCH / "peers.json").read_text())}
    if before:
        entries["before"] = entries["chatbot"] | {
            "name": "before", "cwd": "build/before", "package": before.resolve()}
        unpack(before, BUILD / "before")
        names = [*names, "before"] if names else names
    if unknown := set(names) - set(entries):
        raise SystemExit(f"no such peers: {', '.join(unknown)}; there are {', '.join(entries)}")
    chosen = [entries[name] for name in names or entries]
    build({"moto", "tls", *(step for peer in chosen for step in peer["steps"])})
    return [whole(peer) for peer in chosen]


def whole(peer):
    cwd = BENCH / peer["cwd"]
    native = (cwd / "bootstrap").exists() and "native" in peer
    return peer | {
        "cwd": cwd,
        "package": BENCH / peer.get("package", peer["cwd"]),
        "command": peer["native" if native else "command"],
    }


def build(steps):
    """Has build.sh do the steps that were not done, and unpacks the function if it is newer."""
    java_home()
    for step in sorted(steps - {"chatbot"}):
        if not (BUILD / f"{step}.done").exists():
            print(f"== {step}", flush=True)
            subprocess.run([BENCH / "build.sh", step], check=True)
    if "chatbot" in steps:
        package()
        unpack(ZIP, OURS)


def java_home():
    """The JDK that mvnw finds, unless another one is named."""
    if not os.environ.get("JAVA_HOME"):
        told = subprocess.run([BENCH.parent / "mvnw", "--version"], cwd=BENCH.parent, check=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True).stdout
        os.environ["JAVA_HOME"] = re.search(r"runtime: (.*)", told).group(1).strip()


def package():
    if not ZIP.exists():
        subprocess.run([BENCH.parent / "mvnw", "-q", "-ntp", "package", "-DskipTests"],
                       cwd=BENCH.parent, check=True)


def unpack(archive, folder):
    """Unless that was done, of this very zip."""
    stamp = folder / ".unpacked"
    which = f"{archive.resolve()} {archive.stat().st_mtime_ns}"
    if stamp.exists() and stamp.read_text() == which:
        return
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(archive) as files:
        files.extractall(folder)
    if (folder / "bootstrap").exists():
        (folder / "bootstrap").chmod(0o755)
    stamp.write_text(which)


def size(peer):
    """MiB of the peer's zip: its "package" (default: its cwd), zipped here unless it is one."""
    path = peer["package"]
    if path.suffix == ".zip":
        return path.stat().st_size / 2**20
    files = [file for file in path.rglob("*") if file.is_file()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            archive.write(file, file.relative_to(path))
    return buffer.tell() / 2**20
