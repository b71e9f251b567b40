"""Computes scorecards independently of the Java code, with Python's decimal module.

Usage: python3 golden_scorecards.py > ../resources/io/github/hospitalhr/performance/score/golden-scorecards.properties

Rules (those of the published Javadoc): a quotient has 10 decimals half-even, points have 4 decimals half-up and are kept
within 0..100, score = sum(weight*points)/sum(weight) over the indicators that entered, rounded once, 2 decimals half-up;
no score (-) where facts stand behind less than minimumEvidence of the weight.
"""
import json, pathlib, platform, random
from decimal import Decimal as D, ROUND_HALF_EVEN, ROUND_HALF_UP, getcontext

getcontext().prec = 60
PACKS = pathlib.Path(__file__).parent / "../../main/resources/io/github/hospitalhr/performance/pack"
SMALLEST = {"COUNT": 1, "THOUSAND": 1000, "MINUTE": 1, "HOUR": 60, "PER_MILLE": 1, "PERCENT": 10, "FRACTION": 1000,
            "POINT": 1, "CENT": 1, "YUAN": 100}


def quotient(a, b):
    return (a / b).quantize(D("1E-10"), ROUND_HALF_EVEN)


def points(x):
    return max(D(0), min(D(100), x)).quantize(D("0.0001"), ROUND_HALF_UP)


def curve(c, v):
    kind = c["curve"]
    if kind == "linear":
        z, f = D(c["zeroAt"]), D(c["fullAt"])
        return points(quotient((v - z) * 100, f - z))
    if kind == "deduction":
        return points(max(D(c["start"]) - D(c["perUnit"]) * v, D(c["floor"])))
    if kind == "steps":
        best = D(c["below"])
        for s in c["steps"]:
            if v >= D(s["atLeast"]):
                best = D(s["points"])
        return points(best)
    raise ValueError(kind)


def aggregate(m, facts):
    values = [v * SMALLEST[u] for t, u, v in facts if t == m["factType"]]
    per = D(SMALLEST[m["unit"]])
    if not values:
        return (D(0) if m["aggregation"] in ("SUM", "COUNT") else None), 0
    if m["aggregation"] == "SUM":
        total = sum(values)
        return (total if per == 1 else quotient(total, per)), len(values)
    if m["aggregation"] == "COUNT":
        return D(len(values)), len(values)
    if m["aggregation"] == "MEAN":
        return quotient(sum(values), len(values) * per), len(values)
    if m["aggregation"] == "LATEST":
        # The test lays fact n on day 1 + n % 28 under the key f<n>; the latest is that of the last day, of several the last key.
        latest = max((1 + n % 28, f"f{n}", v * SMALLEST[u]) for n, (t, u, v) in enumerate(facts) if t == m["factType"])[2]
        return (latest if per == 1 else quotient(latest, per)), len(values)
    raise ValueError(m["aggregation"])


def measure(m, facts):
    if m["measure"] == "facts":
        return aggregate(m, facts)
    a, _ = aggregate(m["numerator"], facts)
    b, n = aggregate(m["denominator"], facts)
    return (None, n) if not b else (quotient(a * D(m["factor"]), b), n)


def card(pack, scheme, facts):
    indicators = {i["id"]: i for i in pack["indicators"]}
    got, present, weighted, evident, held = {}, D(0), D(0), D(0), False
    for group in scheme["groups"]:
        for part in group["indicators"]:
            i = indicators[part["indicator"]]
            weight = D(group["weight"]) * D(part["weight"]) / 100
            value, n = measure(i["measure"], facts)
            if value is None or n < i["minimumSample"]:
                p = D("0.0000") if i["missing"] == "ZERO" else None
                # CARRY without an earlier month to carry from holds the score back, as HOLD does.
                held = held or i["missing"] in ("HOLD", "CARRY")
            else:
                p = curve(i["curve"], value)
            got[i["id"]] = p
            if value is not None and n > 0 and n >= i["minimumSample"]:
                evident += weight
            if p is not None:
                present += weight
                weighted += weight * p
    if held or evident == 0 or evident < D(scheme.get("minimumEvidence", 0)):
        return got, "-"
    return got, (weighted / present).quantize(D("0.01"), ROUND_HALF_UP)


def facts_for(pack, rng):
    facts = []
    for i in pack["indicators"]:
        m = i["measure"]
        if m["measure"] == "facts":
            kinds = [(m["factType"], m["unit"])]
        else:
            kinds = [(m["denominator"]["factType"], "COUNT"), (m["numerator"]["factType"], "COUNT")]
        if rng.random() < 0.2:
            continue
        if len(kinds) == 2:
            for _ in range(rng.randint(1, 40)):
                whole = rng.randint(1, 9)
                facts.append((kinds[0][0], "COUNT", D(whole)))
                facts.append((kinds[1][0], "COUNT", D(rng.randint(0, whole))))
        else:
            t, u = kinds[0]
            for _ in range(rng.randint(1, 12)):
                if u == "PERCENT":
                    facts.append((t, u, D(rng.randint(5500, 10000)) / 100))
                elif u == "HOUR":
                    facts.append((t, rng.choice(["HOUR", "MINUTE"]), D(rng.randint(1, 900)) / 8))
                else:
                    facts.append((t, u, D(rng.randint(0, 3 if i["missing"] == "ZERO" else 40))))
    return facts


def few(pack, k):
    """One fact, or a single small indicator: hardly any evidence."""
    kinds = [i["measure"] for i in pack["indicators"] if i["missing"] == "ZERO"]
    return [(m["factType"], m["unit"], D(1)) for m in kinds[:k - 19]]


def main():
    rng = random.Random(20261122)
    print("# Expected scorecards. Tool: src/test/python/golden_scorecards.py, Python " + platform.python_version()
          + " decimal, seed 20261122.")
    print("# Formula: score = sum(weight*points)/sum(weight) over entered indicators; roundings as in class Decimals.")
    n = 0
    for name in ("cn-nurse", "cn-administrative", "cn-technician", "cn-physician"):
        pack = json.loads((PACKS / (name + ".json")).read_text(encoding="utf-8"), parse_float=D)
        scheme = [s for s in pack["schemes"] if s["id"] == name][0]
        for k in range(22):
            facts = facts_for(pack, rng) if k < 20 else few(pack, k)
            got, score = card(pack, scheme, facts)
            print(f"case.{n}.scheme={name}")
            print(f"case.{n}.facts=" + ";".join(f"{t} {u} {v}" for t, u, v in facts))
            print(f"case.{n}.points=" + ";".join(f"{k} {'-' if p is None else p}" for k, p in got.items()))
            print(f"case.{n}.score={score}")
            n += 1
    print(f"cases={n}")


main()
