"""Measures Lambda functions that do one job: a signed Slack `/chatbot restart <ip>`.

It plays the Lambda Runtime API and API Gateway on 127.0.0.1, moto plays AWS, and each peer of
peers.json runs as a fresh process per round. The peers take turns, so a noisy machine is noisy to
all. See README.md for what each number means.
"""

import argparse
import json
import os
import statistics
import sys
from contextlib import contextmanager
from pathlib import Path

import peers
import report
import slack
import weigh
from aws import Aws
from function import CpuQuota, Function, on_cpu

# The share of a processor that Lambda gives a function with so much memory.
SHARES = {256: 0.145, 512: 0.289, 1769: 1.0}


def check(answer, address, instance):
    try:
        message = json.loads(answer["body"])
        right = (
            answer["statusCode"] == 200
            and message["response_type"] in ("ephemeral", "in_channel")
            and (address in message["text"] or instance in message["text"])
        )
    except (KeyError, TypeError, ValueError):
        right = False
    if not right:
        raise RuntimeError(f"wrong response: {answer}")


def refuses(function, version):
    for wrong in ({"secret": "wrong"}, {"age": 600}):
        answer, _ = function.invoke(slack.event("restart 10.0.0.11", version=version, **wrong))
        if answer["statusCode"] not in (401, 403):
            raise RuntimeError(f"accepted {wrong}: {answer}")


class Round:
    """One round of one peer: cold start, warm invocations, then what must be refused."""

    def __init__(self, peer, options, aws, function):
        self.peer, self.aws, self.function = peer, aws, function
        self.version = peer.get("event", "v2")
        self.before = aws.reboots()
        self.cold, self.cold_cpu, self.calls, self.moto = 0, 0, 0, 0
        self.warm, self.declined = [], []
        for number in range(1 + options.warm):
            self.invoke(number)
        self.warm_cpu = function.cpu() - self.cold_cpu
        refuses(function, self.version)
        if aws.reboots() != self.before:
            raise RuntimeError(f"EC2 got {aws.reboots()} reboots, not {self.before}")
        if self.declined and not peer.get("declines"):
            raise RuntimeError(f"no reboot at invocations {self.declined}")

    def invoke(self, number):
        instances = list(self.aws.instances.items())
        address, instance = instances[number % len(instances)]
        self.aws.forget()
        calls, seconds = self.aws.tally()
        text = self.peer.get("warm" if number else "cold", "restart {}").format(address)
        encoded = self.peer.get("base64", True) and number % 2 == 1
        answer, posted = self.function.invoke(
            slack.event(text, f"U{1000 + number}", self.version, encoded))
        check(answer, address, instance)
        if number == 0:
            self.cold, self.cold_cpu = posted - self.function.spawned, self.function.cpu()
        else:
            self.warm.append((posted - self.function.api.handed_over) * 1000)
        self.count(number, instance, calls, seconds)

    def count(self, number, instance, calls, seconds):
        """What reached AWS; a function that is out of time may decline, and must not reboot then."""
        after, spent = self.aws.tally()
        reboots = after.get(f"RebootInstances {instance}", 0) - self.before[instance]
        if reboots == 0:
            self.declined.append(number)
        elif reboots > 1:
            raise RuntimeError(f"{reboots} reboots of {instance}")
        self.before[instance] += reboots
        if number:
            self.calls += sum(after.values()) - sum(calls.values())
            self.moto += spent - seconds

    def result(self):
        function = self.function
        result = {
            "cold": self.cold * 1000,
            "init": (function.api.first_poll - function.spawned) * 1000,
            "init_cpu": function.init_cpu * 1000,
            "cold_cpu": self.cold_cpu * 1000,
            "rss": function.peak_rss(),
            "declined": len(self.declined),
            "invocations": 1 + len(self.warm),
        }
        count = len(self.warm)
        return result if not count else result | {
            "warm_p50": statistics.median(self.warm),
            "warm_p99": sorted(self.warm)[int(count * 0.99)],
            "warm_cpu": self.warm_cpu * 1000 / count,
            "warm_aws": self.moto * 1000 / count,
            "calls": self.calls / count,
        }


def run(peer, options, aws, quota, round_):
    log_path = peers.RESULTS / f"{peer['name']}.log"
    with open(log_path, "a" if round_ else "w") as log:
        function = Function(peer, options, quota, log)
        try:
            return Round(peer, options, aws, function).result()
        except RuntimeError as problem:
            sys.exit(f"{peer['name']}, round {round_ + 1}: {problem}; its output is in {log_path}")
        finally:
            function.close()


def measure(chosen, options, aws, quota):
    sizes = {peer["name"]: peers.size(peer) for peer in chosen}
    results, floor = {peer["name"]: [] for peer in chosen}, []
    aws.floor(10)
    for round_ in range(options.rounds):
        with on_cpu(options.pin):
            floor.append(statistics.median(aws.floor(10)))
        for peer in chosen[round_ % len(chosen):] + chosen[:round_ % len(chosen)]:
            name = peer["name"]
            result = run(peer, options, aws, quota, round_) | {"zip": sizes[name]}
            results[name].append(result)
            line = ", ".join(f"{metric} {report.number(value)}"
                             for metric, value in result.items())
            print(f"{round_ + 1} {name}: {line}", file=sys.stderr, flush=True)
    return results, floor


def arguments():
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__.partition("\n")[0])
    add = parser.add_argument
    add("peers", nargs="*", help="names in peers.json (default: all)")
    add("--rounds", type=int, default=7, help="default 7")
    add("--warm", type=int, default=200, help="warm invocations per round (default 200)")
    add("--tls", action="store_true", help="AWS over HTTPS: cold starts include a handshake")
    add("--cpu", type=float, metavar="SHARE",
        help="share of one CPU, by cgroup; Lambda's 256 MB is about 0.145, 512 MB 0.289")
    add("--init-boost", action="store_true",
        help="with --cpu: no limit until the first poll, as in Lambda")
    add("--shares", action="store_true",
        help="all of this for 256, 512 and 1,769 MB, in one table")
    add("--memory", type=int, default=512, help="MB that the function is told (default 512)")
    add("--pin", type=int, default=os.cpu_count() - 1,
        help="the peers' CPU (default: the last; -1: any)")
    add("--base", default="go", help="the peer that ratios are to (default go)")
    add("--before", type=Path, metavar="ZIP",
        help="another function.zip of ours, measured beside as the peer `before`")
    add("--aws-port", type=int, default=5555)
    add("--out", default="latest", help="build/results/OUT.json and .md (default latest)")
    add("--weigh", action="store_true",
        help="counts what the peer, which is ours, is made of, and which classes it loads; or, of a"
             " native function, instructions (by valgrind)")
    add("--paper", action="store_true",
        help="puts the summary in docs/PERFORMANCE.md, after the line <!-- OUT -->")
    return parser.parse_args()


def main():
    options = arguments()
    peers.RESULTS.mkdir(parents=True, exist_ok=True)
    chosen = peers.load(options.peers, options.before)
    if options.pin >= 0 and os.cpu_count() > 1:  # the harness and moto use the others
        os.sched_setaffinity(0, set(range(os.cpu_count())) - {options.pin})
    if options.weigh:
        with running(options):
            show(options, weigh.table(peers.load(options.peers or ["chatbot"])[0], options))
    elif options.shares:
        runs = {}
        for options.memory, options.cpu in SHARES.items():
            options.init_boost = True
            _, runs[options.memory] = bench(options, chosen, f"{options.out}-{options.memory}")
        show(options, report.shares(runs, options.base))
    else:
        text, results = bench(options, chosen, options.out)
        show(options, report.summary(results, options.base), text)


@contextmanager
def running(options):
    quota = CpuQuota(options.cpu) if options.cpu else None
    aws = Aws(options.aws_port, options.tls)
    try:
        yield aws, quota
    finally:
        aws.close()
        if quota:
            quota.close()


def bench(options, chosen, out):
    """The report, and what was measured."""
    with running(options) as (aws, quota):
        results, floor = measure(chosen, options, aws, quota)
    text = report.report(results, floor, options.base)
    saved = {"options": vars(options), "floor": floor, "results": results}
    (peers.RESULTS / f"{out}.json").write_text(json.dumps(saved, indent=1, default=str))
    (peers.RESULTS / f"{out}.md").write_text(text)
    return text, results


def show(options, summary, text=""):
    if options.paper:
        report.into(peers.PAPER, options.out, summary)
    print(text or summary)


if __name__ == "__main__":
    main()
