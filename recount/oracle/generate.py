#!/usr/bin/env python3
"""Golden vectors: ballots made from a seed, and who wins according to programs that others wrote.

    python3 -m venv venv
    venv/bin/pip install pref-voting==1.18.2 schulze-condorcet==2.0.1 stvpoll==0.5.6
    venv/bin/python recount/oracle/generate.py

Writes vectors/*.json and the table of disagreements in README.md, always the same ones. Takes some minutes.

pref-voting is the oracle. schulze-condorcet and stvpoll are asked the same questions, and every time that they answer
otherwise it is written down with the reason. Nothing here counts ballots itself, with two exceptions that are marked.

A ballot is written `3:1,-,2`: three ballots that give the first option a 1, the second nothing and the third a 2.
"""

import inspect
import itertools
import json
import math
import os
import random
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

from pref_voting import proportional_methods as proportional
from pref_voting.c1_methods import copeland
from pref_voting.grade_methods import approval, majority_judgement, score_voting, star
from pref_voting.grade_profiles import GradeProfile
from pref_voting.iterative_methods import instant_runoff_put
from pref_voting.margin_based_methods import beat_path, ranked_pairs
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.scoring_methods import borda, borda_for_profile_with_ties, plurality
from schulze_condorcet import schulze_evaluate
from schulze_condorcet.strength import margin, winning_votes
from stvpoll.abcs import PreferenceBallot
from stvpoll.scottish_stv import calculate_scottish_stv
from stvpoll.types import SelectionMethod

SEED = 20070042  # the Scottish order is S.S.I. 2007 No. 42
HERE = Path(__file__).parent
ORACLES = {"pref-voting": "1.18.2", "schulze-condorcet": "2.0.1", "stvpoll": "0.5.6"}

# ---------------------------------------------------------------------------------------------------- ballots


def merged(ballots):
    """[(times, marks)] with alike ones together, in a fixed order."""
    times = Counter()
    for n, marks in ballots:
        times[tuple(marks)] += n
    return [(n, marks) for marks, n in sorted(times.items(), key=lambda item: [m or 0 for m in item[0]])]


def strict(dice, n):
    """All options, no two alike."""
    order = dice.sample(range(n), n)
    return [order.index(option) + 1 for option in range(n)]


def truncated(dice, n):
    """The best few, no two alike."""
    kept = dice.randint(1, n)
    return [rank if rank <= kept else None for rank in strict(dice, n)]


def level(dice, n):
    """All options, some level with each other."""
    ranks = [dice.randint(1, max(2, n - 1)) for _ in range(n)]
    closed = sorted(set(ranks))
    return [closed.index(rank) + 1 for rank in ranks]


def anything(dice, n):
    """Some options, some level, sometimes none at all."""
    return [rank if dice.random() < 0.7 else None for rank in level(dice, n)]


def draw(dice, kind, n, distinct, most):
    """A few different ballots, each cast a few times: with so few voters, ties abound."""
    return merged([(dice.randint(1, most), kind(dice, n)) for _ in range(distinct)])


def ranked_profiles():
    """[(options, ballots)]"""
    dice = random.Random(SEED)
    found = []
    for kind in (strict, truncated, level, anything):
        for at in range(160):
            n = 2 + at % 6
            found.append((n, draw(dice, kind, n, dice.randint(1, 9), dice.choice([1, 1, 2, 5]))))
    cycle = [(1, [1, 2, 3]), (1, [3, 1, 2]), (1, [2, 3, 1])]
    for n in range(2, 8):
        found.append((n, []))  # nobody voted
        found.append((n, [(1, list(range(1, n + 1)))]))  # one ballot
        found.append((n, [(1, [1] + [None] * (n - 1))]))  # one ballot for one option
        found.append((n, [(3, [1] * n)]))  # all level
        found.append((n, [(3, [None] * n)]))  # empty ballots
        found.append((n, [(4, list(range(1, n + 1))), (4, list(range(n, 0, -1)))]))  # two halves
        found.append((n, [(1, [1 if a == b else None for a in range(n)]) for b in range(n)]))  # one vote each
    found.append((3, cycle))
    found.append((3, [(n, marks) for n, (_, marks) in zip((4, 3, 2), cycle)]))
    found.append((4, [(n, marks + [4]) for n, (_, marks) in zip((4, 3, 3), cycle)]))  # a cycle above somebody
    found.append((4, [(n, [1] + [m + 1 for m in marks]) for n, (_, marks) in zip((4, 3, 3), cycle)]))  # and below
    # Schulze's own example, https://arxiv.org/abs/1804.02973, section 3.1: 45 voters, five options, E wins.
    orders = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}
    found.append((5, [(n, [order.index(option) + 1 for option in "ABCDE"]) for order, n in orders.items()]))
    # Tennessee.
    orders = {"MNCK": 42, "NCKM": 26, "CKNM": 15, "KCNM": 17}
    found.append((4, [(n, [order.index(option) + 1 for option in "MNCK"]) for order, n in orders.items()]))
    return [(n, merged(ballots)) for n, ballots in found]


def scored_profiles():
    """[(options, ballots)], scores 0 to 5."""
    dice = random.Random(SEED + 1)
    found = []
    for at in range(540):
        n, gaps = 2 + at % 6, at % 3 == 0
        score = lambda: None if gaps and dice.random() < 0.2 else dice.randint(0, 5)
        ballots = [(dice.choice([1, 1, 1, 2, 3]), [score() for _ in range(n)]) for _ in range(dice.randint(1, 7))]
        found.append((n, ballots))
    for n in range(2, 8):
        found.append((n, []))
        found.append((n, [(1, [5] + [0] * (n - 1))]))
        found.append((n, [(1, [None] * n)]))
        found.append((n, [(2, [3] * n)]))
        found.append((n, [(1, [0] * n), (1, [5] * n)]))
        found.append((n, [(2, [5 - a % 6 for a in range(n)]), (2, [a % 6 for a in range(n)])]))
    return [(n, merged(ballots)) for n, ballots in found]


def chosen_profiles():
    """[(options, ballots)], 1 for what is chosen."""
    dice = random.Random(SEED + 2)
    found = []
    for at in range(520):
        n = 2 + at % 6
        if at % 4:
            ballot = lambda: [1 if dice.random() < 0.4 else None for _ in range(n)]
        else:  # one only
            ballot = lambda: (lambda one: [1 if a == one else None for a in range(n)])(dice.randrange(n))
        found.append((n, [(dice.randint(1, 3), ballot()) for _ in range(dice.randint(1, 8))]))
    for n in range(2, 8):
        found.append((n, []))
        found.append((n, [(1, [1] * n)]))
        found.append((n, [(1, [None] * n)]))
        found.append((n, [(2, [1] + [None] * (n - 1))]))
    return [(n, merged(ballots)) for n, ballots in found]


def stv_profiles():
    """[(options, seats, ballots)], a quarter of them with equal ranks on some ballots."""
    dice = random.Random(SEED + 3)
    found = []
    for at in range(1200):
        n = 2 + at % 6
        kind = (strict, truncated, truncated, anything)[at // 6 % 4]
        distinct, most = dice.choice([(6, 2), (8, 3), (14, 9), (25, 20)])
        found.append((n, dice.randint(1, min(4, n - 1)), draw(dice, kind, n, dice.randint(2, distinct), most)))
    for n in range(2, 6):
        for seats in range(1, min(4, n - 1) + 1):
            found.append((n, seats, []))
            found.append((n, seats, [(1, list(range(1, n + 1)))]))
            found.append((n, seats, [(7, [1] + [None] * (n - 1))]))
            found.append((n, seats, [(2, [1 if a == b else None for a in range(n)]) for b in range(n)]))
    return [(n, seats, merged(ballots)) for n, seats, ballots in found]


# ---------------------------------------------------------------------------------------------------- ranks


def with_ties(n, ballots):
    """As pref-voting holds them: what has no rank comes after all that have one."""
    rankings = [{option: mark for option, mark in enumerate(marks) if mark is not None} for _, marks in ballots]
    profile = ProfileWithTies(rankings, [times for times, _ in ballots], candidates=list(range(n)))
    profile.use_extended_strict_preference()
    return profile


def most(scores):
    return sorted(option for option in scores if scores[option] == max(scores.values()))


def winners_by_ranks(task):
    """Who wins by each rule, what else was asked, and where the answers part."""
    n, ballots = task
    profile = with_ties(n, ballots)
    found, apart = {}, []

    found["plurality"] = most(profile.plurality_scores_ignoring_overvotes())
    found["borda"] = borda_for_profile_with_ties(profile)
    found["copeland"] = copeland(profile)
    found["schulze"] = beat_path(profile)
    found["irv"] = instant_runoff_put(profile, score_method="approval")

    # By the stacks of Zavist and Tideman (1989), and, where that ends in this life, by every order of locking.
    found["ranked-pairs"] = ranked_pairs(profile, algorithm="from_stacks")
    alike = Counter(profile.margin(a, b) for a in range(n) for b in range(n) if a != b and profile.margin(a, b) >= 0)
    if math.prod(math.factorial(k) for k in alike.values()) <= 3000:
        if (basic := ranked_pairs(profile)) != found["ranked-pairs"]:
            apart.append(("ranked-pairs", "pref-voting by orders of locking", basic, found["ranked-pairs"]))

    # Where no ballot has equal ranks, pref-voting has a second implementation of its own.
    if ballots and all(sorted(m or 0 for m in marks) == list(range(1, n + 1)) for _, marks in ballots):
        order = lambda marks: [option for _, option in sorted((mark, option) for option, mark in enumerate(marks))]
        linear = Profile([order(marks) for _, marks in ballots], [times for times, _ in ballots])
        again = {
            "plurality": plurality(linear),
            "borda": borda(linear),
            "copeland": copeland(linear),
            "schulze": beat_path(linear, algorithm="basic"),
            "irv": instant_runoff_put(linear),
        }
        for rule, winners in again.items():
            if sorted(winners) != sorted(found[rule]):
                apart.append((rule, "pref-voting for strict ballots", sorted(winners), found[rule]))

    def as_vote(marks):
        levels = {}
        for option, mark in enumerate(marks):
            levels.setdefault(mark if mark is not None else math.inf, []).append(str(option))
        return ">".join("=".join(levels[mark]) for mark in sorted(levels))

    votes = [as_vote(marks) for times, marks in ballots for _ in range(times)]
    for name, strength in (("schulze-condorcet", margin), ("schulze-condorcet, winning votes", winning_votes)):
        second = schulze_evaluate(votes, [str(option) for option in range(n)], strength=strength)
        second = sorted(int(option) for option in second.split(">")[0].split("="))
        if second != found["schulze"]:
            apart.append(("schulze", name, second, found["schulze"]))

    # Exception one: Loomio's Borda is in no package. k points for the first of k ranks, 1 for the last.
    if all(len(ranks := [m for m in marks if m]) == len(set(ranks)) for _, marks in ballots):
        points = [0] * n
        for times, marks in ballots:
            ranks = sorted(m for m in marks if m)
            for option, mark in enumerate(marks):
                points[option] += times * (len(ranks) - ranks.index(mark)) if mark else 0
        found["borda:truncated"] = [option for option in range(n) if points[option] == max(points)]
    return {rule: [int(option) for option in who] for rule, who in found.items()}, apart


# ---------------------------------------------------------------------------------------------------- scores, choices


def winners_by_scores(task):
    n, ballots = task
    everybody = list(range(n))
    # Nothing is 0: a stated rule of Porchlight. pref-voting would leave such an option out.
    maps = [{option: mark or 0 for option, mark in enumerate(marks)} for _, marks in ballots]
    grades = GradeProfile(maps, list(range(6)), gcounts=[times for times, _ in ballots], candidates=everybody)
    if not ballots:
        # pref-voting's STAR and medians fall over without ballots; nobody is ahead of anybody.
        return {"star": everybody, "score": everybody, "majority-judgement": everybody, "majority-gauge": everybody}, []
    found = {"star": star(grades), "score": score_voting(grades), "majority-gauge": majority_judgement(grades)}

    # Exception two: pref-voting stops at the majority-gauge and calls equal gauges a tie. Balinski and Laraki (2011)
    # go on: the median voter's grade is taken away from each, again and again, until they differ.
    def value(option):
        left = sorted(mark for times, marks in ballots for mark in [marks[option] or 0] * times)
        return [left.pop((len(left) - 1) // 2) for _ in range(len(left))]

    values = {option: value(option) for option in everybody}
    found["majority-judgement"] = [option for option in everybody if values[option] == max(values.values())]
    apart = []
    if found["majority-judgement"] != found["majority-gauge"]:
        finer = set(found["majority-judgement"]) < set(found["majority-gauge"])
        name = "pref-voting, equal gauges" if finer else "pref-voting"
        apart.append(("majority-judgement", name, found["majority-gauge"], found["majority-judgement"]))
    return {rule: [int(option) for option in who] for rule, who in found.items()}, apart


def winners_by_choices(task):
    n, ballots = task
    maps = [{option: 1 for option, mark in enumerate(marks) if mark} for _, marks in ballots]
    grades = GradeProfile(maps, [0, 1], gcounts=[times for times, _ in ballots], candidates=list(range(n)))
    # What a ballot chooses, it puts first; who chooses several has overvoted.
    firsts = with_ties(n, ballots).plurality_scores_ignoring_overvotes()
    return {"approval": [int(option) for option in approval(grades)], "plurality": most(firsts)}, []


# ---------------------------------------------------------------------------------------------------- STV


class Lots:
    """Stands where a program draws lots: every way in which they can fall is tried, one after the other."""

    def __init__(self, script):
        self.script, self.asked, self.sizes = script, 0, []

    def choice(self, options):
        at = self.script[self.asked] if self.asked < len(self.script) else 0
        self.asked += 1
        self.sizes.append(len(options))
        return options[at]

    @staticmethod
    def all_ways(count, most=3000):
        """Every outcome of `count(lots)`, as sorted lists of winners; None where there are too many ways."""
        script, outcomes = [], set()
        for _ in range(most):
            lots = Lots(script)
            outcomes.add(tuple(sorted(int(option) for option in count(lots))))
            script = (script + [0] * len(lots.sizes))[: len(lots.sizes)]
            while script and script[-1] + 1 == lots.sizes[len(script) - 1]:
                script.pop()
            if not script:
                return sorted(list(outcome) for outcome in outcomes)
            script[-1] += 1
        return None


class Preference:
    """A key for pref-voting's Meek, which breaks ties by key: undecided until somebody compares."""

    def __init__(self, lots):
        self.lots, self.before = lots, set()

    def key(self, option):
        preference = self

        class Key:
            def __init__(self, option):
                self.option = option

            def __lt__(self, other):
                return preference.is_before(self.option, other.option)

        return Key(option)

    def is_before(self, a, b):
        if (a, b) not in self.before and (b, a) not in self.before:
            first, last = (a, b) if self.lots.choice([True, False]) else (b, a)
            self.before.add((first, last))
            while more := {(x, z) for x, y in self.before for w, z in self.before if y == w} - self.before:
                self.before |= more
        return (a, b) in self.before


def changed(function, *changes):
    """A function of pref-voting with some of its lines changed: (old, new), (old, new), …"""
    source = re.sub(r"^@vm.*\n", "", inspect.getsource(function))
    for old, new in changes:
        assert old in source, (function, old)
        source = source.replace(old, new)
    room = dict(vars(proportional))
    exec(source, room)  # noqa: S102
    return room[function.__name__]


def unmistakable(marks):
    """The ranks before the first two that are equal. The Scottish order knows no equal ranks, and what pref-voting does
    with them, splitting papers, is no rule that anybody wrote down: a stated rule of Porchlight."""
    equal = min((rank for rank, times in Counter(m for m in marks if m).items() if times > 1), default=math.inf)
    return [mark if mark and mark < equal else None for mark in marks]


# Where an earlier stage tells some of those who are level from others, but not all, pref-voting forgets that and draws
# lots among all of them. The same function, drawing among those who are left:
NARROWING = ("return None  # equal at all earlier stages", "return rand.choice(sorted(tied))")
# The Hare quota is in neither rule; Porchlight offers it. It is never less than the usual one.
HARE = ("_droop_int_quota(total_votes, num_seats)", "max(_droop_int_quota(total_votes, num_seats), total_votes // num_seats)")
scottish_narrowing = changed(proportional.stv_scottish, NARROWING)
scottish_hare = changed(proportional.stv_scottish, NARROWING, HARE)

# pref-voting elects whoever has exactly the quota of Meek, votes / (seats + 1), which one too many can have. Hill,
# Wichmann and Woodall's quota is a little more than that.
ABOVE_THE_QUOTA = ("if t >= quota - tol:", "if t >= quota + 1e-7:")
# And it tells votes apart by their twelfth decimal place, though it has only come within ten of them.
AS_FAR_AS_IT_GOES = (("min_t - EPS:", "min_t - 1e-7:"), ("abs(t - min_t) <= EPS:", "abs(t - min_t) <= 1e-7:"))
meek_above_the_quota = changed(proportional.stv_meek, ABOVE_THE_QUOTA)
meek_as_far_as_it_goes = changed(proportional.stv_meek, ABOVE_THE_QUOTA, *AS_FAR_AS_IT_GOES)
meek_hare = changed(
    proportional.stv_meek, ABOVE_THE_QUOTA, *AS_FAR_AS_IT_GOES, ("usable / float(num_seats + 1)", "usable / float(num_seats)")
)


def stvpoll_says(n, seats, ballots, rounding=None):
    """Who wins by stvpoll (None where it drew lots), and whether it elected several at one stage."""
    order = lambda marks: tuple(o for _, o in sorted((mark, option) for option, mark in enumerate(marks) if mark))
    kept = PreferenceBallot.__init__.__defaults__
    try:
        if rounding:
            PreferenceBallot.__init__.__defaults__ = (rounding,)
        votes = [(order(marks), times) for times, marks in ballots]
        result = calculate_scottish_stv(tuple(range(n)), votes, seats)
    finally:
        PreferenceBallot.__init__.__defaults__ = kept
    several = any(stage.selection_method == SelectionMethod.Direct and len(stage.selected) > 1 for stage in result.rounds)
    return None if result.randomized else sorted(result), several


def cut_off(value):
    return value.quantize(Decimal("0.00001"), rounding=ROUND_DOWN).normalize()


def outcomes_of_stv(task):
    n, seats, ballots = task
    # A ballot without a first preference elects nobody: it is not a valid paper, and no part of the quota.
    ballots = [(times, unmistakable(marks)) for times, marks in ballots]
    ballots = merged((times, marks) for times, marks in ballots if any(marks))
    profile = with_ties(n, ballots)
    found, apart = {}, []

    def scottish(rule):
        # Options from 1, for pref-voting takes 0 for nobody where it looks for a surplus.
        moved = ProfileWithTies(
            [{option + 1: mark for option, mark in enumerate(marks) if mark} for _, marks in ballots],
            [times for times, _ in ballots],
            candidates=list(range(1, n + 1)),
        )
        count = lambda lots: [option - 1 for option in rule(moved, num_seats=seats, rng=lots)]
        return Lots.all_ways(count)

    found["stv-scottish"] = scottish(scottish_narrowing)
    found["stv-scottish:hare"] = scottish(scottish_hare)
    among_all = scottish(proportional.stv_scottish)
    if among_all != found["stv-scottish"]:
        apart.append(("stv-scottish", "pref-voting, lots among all", among_all, found["stv-scottish"]))

    def meek(rule):
        return Lots.all_ways(lambda lots: rule(profile, num_seats=seats, tie_break_key=Preference(lots).key))

    if ballots:
        found["stv-meek"] = meek(meek_as_far_as_it_goes)
        found["stv-meek:hare"] = meek(meek_hare)
        above_the_quota, as_it_is = meek(meek_above_the_quota), meek(proportional.stv_meek)
        if above_the_quota != found["stv-meek"]:
            apart.append(("stv-meek", "pref-voting, by its errors", above_the_quota, found["stv-meek"]))
        if as_it_is != above_the_quota:
            apart.append(("stv-meek", "pref-voting, elected at exactly the quota", as_it_is, above_the_quota))
    else:  # pref-voting elects nobody without ballots
        found["stv-meek"] = sorted(list(who) for who in itertools.combinations(range(n), seats))

    if found["stv-scottish"] is not None and len(found["stv-scottish"]) == 1:
        mine = found["stv-scottish"][0]
        second, several = stvpoll_says(n, seats, ballots)
        if second is not None and second != mine:
            if stvpoll_says(n, seats, ballots, rounding=cut_off)[0] == mine:
                why = "stvpoll, rounds to five places"
            else:
                why = "stvpoll, several elected at one stage" if several else "stvpoll, other"
            apart.append(("stv-scottish", why, second, mine))
    return found, apart


# ---------------------------------------------------------------------------------------------------- files


def written(marks):
    return ",".join("-" if mark is None else str(mark) for mark in marks)


def write(name, about, tasks, answer):
    """vectors/NAME.json, one profile a line; returns where the oracles part."""
    with ProcessPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        answers = list(pool.map(answer, tasks, chunksize=4))
    lines, parted, unknown = [], [], 0
    for at, (task, (found, apart)) in enumerate(zip(tasks, answers)):
        line = {"options": task[0]}
        if len(task) == 3:
            line["seats"] = task[1]
        unknown += sum(who is None for who in found.values())
        line["ballots"] = [f"{times}:{written(marks)}" for times, marks in task[-1]]
        line["outcomes" if len(task) == 3 else "winners"] = {r: who for r, who in found.items() if who is not None}
        lines.append(json.dumps(line, separators=(",", ":")))
        parted += [(name, at, *one) for one in apart]
    head = json.dumps({"about": about, "seed": SEED, "oracles": ORACLES})[:-1]
    body = head + ', "profiles": [\n' + ",\n".join(lines) + "\n]}\n"
    (HERE / "vectors" / f"{name}.json").write_text(body)
    print(f"{name}: {len(tasks)} profiles, {len(body)} bytes, {len(parted)} disagreements, {unknown} not to be had")
    return parted


def main():
    (HERE / "vectors").mkdir(exist_ok=True)
    parted = write("ranked", "All that tie for the one seat.", ranked_profiles(), winners_by_ranks)
    parted += write("scored", "All that tie for the one seat.", scored_profiles(), winners_by_scores)
    parted += write("chosen", "All that tie for the one seat.", chosen_profiles(), winners_by_choices)
    parted += write("stv", "Every set of winners that lots can lead to.", stv_profiles(), outcomes_of_stv)
    lines = [json.dumps(dict(zip(("set", "profile", "rule", "who", "says", "instead_of"), one))) for one in parted]
    (HERE / "vectors" / "disagreements.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
    for (rule, who), times in sorted(Counter((one[2], one[3]) for one in parted).items()):
        print(f"  {rule}: {who}: {times}")


if __name__ == "__main__":
    main()
