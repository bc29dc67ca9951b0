#!/usr/bin/env python3
"""The ballots of ../benches/counting.rs, counted by pref-voting: how long it takes, and who wins.

    venv/bin/python recount/oracle/bench.py
"""

import time

from pref_voting.margin_based_methods import beat_path
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.proportional_methods import stv_scottish

BALLOTS = 1_000_000


def ballots():
    """Options, the most liked first."""
    seed = 20070042
    for _ in range(BALLOTS):
        liked = []
        for option in range(5):
            seed = seed * 48271 % 2147483647
            liked.append((seed % 1000 + 40 * option, option))
        yield [option for _, option in sorted(liked)]


def timed(name, count):
    began = time.perf_counter()
    winners = count()
    print(f"{name}: {time.perf_counter() - began:.3f} s, {[int(option) for option in winners]}")


def main():
    orders = list(ballots())

    def anonymous():
        """As we count: alike ballots together, before pref-voting sees them."""
        times = {}
        for order in orders:
            times[tuple(order)] = times.get(tuple(order), 0) + 1
        return list(times), list(times.values())

    timed("schulze, a million ballots", lambda: beat_path(Profile(orders)))
    timed("schulze, alike ballots together", lambda: beat_path(Profile(*anonymous())))

    def with_ties(found, times):
        return ProfileWithTies([{option: rank for rank, option in enumerate(order)} for order in found], times)

    timed("stv-scottish, alike ballots together", lambda: stv_scottish(with_ties(*anonymous()), num_seats=3))
    timed("stv-scottish, a million ballots", lambda: stv_scottish(with_ties(orders, None), num_seats=3))


if __name__ == "__main__":
    main()
