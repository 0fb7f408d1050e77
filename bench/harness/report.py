"""Tables in Markdown of what was measured."""

import statistics

METRICS = {
    "cold": "cold start, ms: process spawn → first response",
    "init": "init, ms: process spawn → first poll for an event",
    "init_cpu": "CPU time until the first poll, ms",
    "cold_cpu": "CPU time until the first response, ms",
    "warm_p50": "warm invocation p50, ms (AWS calls included)",
    "warm_p99": "warm invocation p99, ms (AWS calls included)",
    "warm_cpu": "CPU time per warm invocation, ms",
    "warm_aws": "of a warm invocation, moto's part, ms",
    "calls": "AWS calls per warm invocation",
    "rss": "peak RSS, MiB",
    "zip": "deployment package, MiB zipped",
}


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(header, rows):
    lines = [header, ["---"] + ["--:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def measured(results):
    return [metric for metric in METRICS
            if all(metric in one for rounds in results.values() for one in rounds)]


def ratios(results, name, metric, base):
    """To the base of the same round."""
    return [mine[metric] / other[metric]
            for mine, other in zip(results[name], results[base]) if other[metric]]


def each_metric(results, metric, base):
    header = ["peer", "min", "median", "max"]
    rows = []
    for name, rounds in results.items():
        values = [one[metric] for one in rounds]
        row = [name, *map(number, (min(values), statistics.median(values), max(values)))]
        if base in results:
            all_ratios = ratios(results, name, metric, base)
            row += [number(statistics.median(all_ratios)),
                    f"{number(min(all_ratios))}–{number(max(all_ratios))}"]
        rows.append(row)
    if base in results:
        header += [f"× {base}", "range"]
    return f"### {METRICS[metric]}\n\n{table(header, rows)}"


def invocations(rounds):
    return sum(one["invocations"] for one in rounds)


def declined(results):
    counts = {name: sum(one["declined"] for one in rounds) for name, rounds in results.items()}
    return [f"{name}, out of time, declined {count} of {invocations(results[name])} invocations."
            for name, count in counts.items() if count]


def summary(results, base):
    """One line for each peer: the median of the ratios in each round."""
    shown = measured(results)
    rows = [[name, *(number(statistics.median(ratios(results, name, metric, base)))
                     for metric in shown)] for name in results]
    medians = [number(statistics.median(one[metric] for one in results[base]))
               for metric in shown]
    text = table([f"× {base}", *(metric.replace("_", " ") for metric in shown)],
                 [*rows, [f"{base}, ms, calls or MiB", *medians]])
    return "\n\n".join([text, *declined(results)])


def report(results, floor, base):
    """Per metric min, median, max over the rounds, and the ratios to `base`; then the summary."""
    parts = [each_metric(results, metric, base) for metric in measured(results)]
    if base in results:
        parts.append(f"### Medians of the ratios to {base}\n\n{summary(results, base)}")
    low, middle, high = map(number, (min(floor), statistics.median(floor), max(floor)))
    parts.append("EC2 call floor, ms (both calls, raw keep-alive client, median per round): "
                 f"{low} / {middle} / {high}")
    return "\n\n".join(parts) + "\n"


def into(paper, name, text):
    """Replaces what the paper has between <!-- name --> and <!-- end of name -->."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, there, rest = paper.read_text().partition(begin)
    _, ended, after = rest.partition(end)
    if not there or not ended:
        raise SystemExit(f"{paper} has no place for {name}")
    paper.write_text(f"{before}{begin}\n{text}\n\n{end}{after}")
