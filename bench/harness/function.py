"""A function process, and how much processor it gets."""

import json
import os
import queue
import shutil
import string
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import slack
from peers import BUILD
from runtime_api import TIMEOUT, RuntimeApi

REGION = "us-east-1"


@contextmanager
def on_cpu(cpu):
    """Keeps this thread, and what it spawns, on one CPU (if not negative)."""
    own = os.sched_getaffinity(0)
    if cpu >= 0:
        os.sched_setaffinity(0, {cpu})
    try:
        yield
    finally:
        os.sched_setaffinity(0, own)


class CpuQuota:
    """A cgroup (v1 or v2) that holds its processes to a share of one CPU, as Lambda does below
    1769 MB."""

    PERIOD = 20_000

    def __init__(self, share):
        root = Path("/sys/fs/cgroup")
        v2 = (root / "cgroup.controllers").exists()
        self.path = (root if v2 else root / "cpu") / f"bench-{os.getpid()}"
        self.path.mkdir()
        quota = int(share * self.PERIOD)
        if v2:
            self.file = "cpu.max"
            self.limited, self.unlimited = f"{quota} {self.PERIOD}", f"max {self.PERIOD}"
        else:
            (self.path / "cpu.cfs_period_us").write_text(str(self.PERIOD))
            self.file, self.limited, self.unlimited = "cpu.cfs_quota_us", str(quota), "-1"

    def set(self, limited):
        (self.path / self.file).write_text(self.limited if limited else self.unlimited)

    def add(self, pid):
        (self.path / "cgroup.procs").write_text(str(pid))

    def close(self):
        self.path.rmdir()


class Function:
    """One fresh execution environment of a peer. It speaks to the peer only as Lambda does."""

    def __init__(self, peer, options, quota, log):
        self.boost = quota if options.init_boost else None
        self.init_cpu = None
        self.api = RuntimeApi(self.ready)
        if quota:
            quota.set(limited=not options.init_boost)
        env = self.environment(peer, options)
        words = self.words(options.memory)
        command = [string.Template(word).substitute(words) for word in peer["command"]]
        cwd = peer["cwd"]
        program = cwd / command[0] if "/" in command[0] else shutil.which(command[0])
        with on_cpu(options.pin):
            self.spawned = time.perf_counter()
            self.process = subprocess.Popen(command, executable=program, cwd=cwd, env=env,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            if quota:
                quota.add(self.process.pid)

    def ready(self):
        self.init_cpu = self.cpu()
        if self.boost:
            self.boost.set(limited=True)

    @staticmethod
    def words(memory):
        """For the commands of peers.json: heaps as Lambda's own runtimes size them."""
        return {
            "BUILD": str(BUILD),
            "JAVA_HOME": os.environ["JAVA_HOME"],
            "JAVA_HEAP": f"{memory * 1024 * 85 // 100}k",
            "NODE_OLD_SPACE": str(memory * 9 // 10),
            "NODE_SEMI_SPACE": str(memory // 20),
        }

    def environment(self, peer, options):
        return {
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.api.server_port}",
            "AWS_LAMBDA_FUNCTION_NAME": "chatbot",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(options.memory),
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/chatbot",
            "AWS_LAMBDA_LOG_STREAM_NAME": "2026/11/22/[$LATEST]0123456789abcdef",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_SESSION_TOKEN": "test",
            "AWS_ENDPOINT_URL": f"http{'s' * options.tls}://127.0.0.1:{options.aws_port}",
            "LAMBDA_TASK_ROOT": str(peer["cwd"]),
            "_HANDLER": peer.get("handler", "bootstrap"),
            "SLACK_SIGNING_SECRET": slack.SECRET,
            "LANG": "en_US.UTF-8",
            "PATH": os.environ["PATH"],
            "TZ": ":UTC",
            **peer.get("env", {}),
        }

    def invoke(self, event):
        """Answers the function's response and when it was posted."""
        self.api.events.put(event)
        deadline = time.monotonic() + TIMEOUT
        while True:
            try:
                kind, body, posted = self.api.answers.get(timeout=0.5)
                break
            except queue.Empty:
                status = self.process.poll()
                if status is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"no response; exit status {status}") from None
        if kind != "response":
            raise RuntimeError(f"the function failed: {body.decode()}")
        return json.loads(body), posted

    def cpu(self):
        """CPU seconds of all its threads so far (CLOCK_PROCESS_CPUTIME_ID of another process)."""
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def peak_rss(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines()
                    if line.startswith("VmHWM"))

    def close(self):
        self.process.kill()
        self.process.wait()
        self.api.shutdown()
        self.api.server_close()
