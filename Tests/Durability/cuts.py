"""Moments at which the power may fail, spread over every kind of moment that a recording has."""

import collections
import re

from recording import Kind
from replay import Fate, Names


class Cut:
    """A moment, and what becomes of what was not synced then."""

    def __init__(self, moment, what, fate, names, seed):
        self.moment, self.what, self.fate, self.names, self.seed = moment, what, fate, names, seed

    def __str__(self):
        how = f"{self.fate.value}, names {self.names.value}, seed {self.seed}"
        return f"cut after event {self.moment} ({self.what}), {how}"


def kinds_of_moments(events):
    """Names each moment by what has just happened, so that cuts can be spread over all kinds."""
    names, kinds = {}, []
    for event in events:
        if event.kind in (Kind.CREATE, Kind.MKDIR):
            names[event.inode] = event.names[0]
        path = names.get(event.inode, "") or (event.names[-1] if event.kind in (Kind.RENAME, Kind.UNLINK) else "")
        place = re.sub(r"\d+", "N", path) if event.kind is not Kind.ANSWER else ""
        if event.kind is Kind.ANSWER:
            place = event.payload[9:12].decode("latin-1")
        kinds.append(f"{event.kind.name.lower()} {place}".strip())
    return kinds


def chosen(events, first, last, count, chance):
    """So many different cuts between two moments, spread over every kind of moment, in order."""
    kinds = collections.defaultdict(list)
    for moment, kind in enumerate(kinds_of_moments(events)):
        if first <= moment <= last:
            kinds[kind].append(moment)
    cuts, ways = {}, [(fate, names) for fate in Fate for names in Names]
    for attempt in range(count * 20):
        if len(cuts) == count:
            break
        kind = sorted(kinds)[attempt % len(kinds)]
        moment, (fate, names) = chance.choice(kinds[kind]), chance.choice(ways)
        cuts.setdefault((moment, fate, names), Cut(moment, kind, fate, names, chance.randrange(1 << 32)))
    return sorted(cuts.values(), key=lambda cut: cut.moment)
