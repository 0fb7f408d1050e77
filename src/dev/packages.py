"""Prints the path of a Python that has the packages of src/test/NAME/requirements.txt.

It is in a virtual environment under target/NAME that is made once for each Python and
requirements.txt. The directory's name is their hash, and it gets that name only when all is installed:
one that is there is whole and up to date. What is missing is printed in place of the path, with status 1.
"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 600  # seconds; on a slow line the packages take minutes


def run(complaint, *command):
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=LIMIT)
        said = done.stdout if done.returncode else None
    except subprocess.TimeoutExpired:
        said = f"no end after {LIMIT} s"
    except OSError as wrong:
        said = str(wrong)
    if said is not None:
        last = (said.strip().splitlines() or ["no output"])[-1].strip()
        print(f"{complaint} ({last})")
        sys.exit(1)


def make(environment, requirements):
    print(f"Installing {requirements} in {environment}", file=sys.stderr)
    unfinished = tempfile.mkdtemp(prefix="unfinished-", dir=environment.parent)
    try:
        run("python3 can't make a virtual environment (Debian: apt install python3-venv)",
            sys.executable, "-m", "venv", unfinished)
        run(f"pip can't install {requirements}", str(python(Path(unfinished))), "-I", "-m", "pip",
            "install", "--no-input", "--disable-pip-version-check", "--quiet", "--retries=2",
            "--no-deps", "--no-compile",  # half the time: the list is whole
            f"--requirement={requirements}")
        os.rename(unfinished, environment)
    except OSError:
        if not environment.exists():  # else somebody else was faster
            raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def python(environment):
    """None of its scripts: they name the directory that they were made in."""
    return environment / "bin" / "python"


def main(name):
    folder = Path("target", name).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    requirements = Path("src", "test", name, "requirements.txt")
    made_of = f"{sys.version} {sys.base_prefix}" + requirements.read_text()
    environment = folder / f"venv-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}"
    if not environment.exists():
        make(environment, requirements)
    print(python(environment))


if __name__ == "__main__":
    main(sys.argv[1])
