"""Trust policies (C2SP tlog-policy): whose signatures make a checkpoint valid."""

import re
from typing import NamedTuple

from signednote import COSIGNATURE, ED25519, Key


class Group(NamedTuple):
    threshold: int
    members: tuple[str, ...]


class Policy(NamedTuple):
    logs: tuple[Key, ...]
    witnesses: dict[str, Key]
    groups: dict[str, Group]
    quorum: str

    @classmethod
    def of_log(cls, *keys):
        """The policy that trusts the log alone."""
        return cls(keys, {}, {}, "none")

    @classmethod
    def parsed(cls, data):
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", data):
            raise ValueError("control characters in a policy")
        if data and not data.endswith(b"\n"):
            raise ValueError("the last line of the policy does not end")
        logs, witnesses, groups, quorums, taken = [], {}, {}, [], set()

        def name(word):
            if word == "none" or word in witnesses or word in groups:
                raise ValueError(f"{word} is defined twice")
            return word

        def defined(word):
            if word not in witnesses and word not in groups:
                raise ValueError(f"{word} is not defined above its use")
            return word

        for line in data.decode("utf-8", "surrogateescape").split("\n"):
            match re.split(r"[ \t]+", line.strip(" \t")):
                case [""]:
                    continue
                case [first, *_] if first.startswith("#"):
                    continue
                case ["log", key, *url] if len(url) <= 1:
                    logs.append(Key.parsed(key))
                case ["witness", called, key, *url] if len(url) <= 1:
                    witnesses[name(called)] = Key.parsed(key)
                case ["group", called, threshold, *members] if members:
                    if len(set(members)) < len(members) or taken & set(members):
                        raise ValueError(f"a member of {called} counts twice")
                    taken.update(map(defined, members))
                    groups[name(called)] = Group(_threshold(threshold, len(members)), tuple(members))
                case ["quorum", "none"]:
                    quorums.append("none")
                case ["quorum", called]:
                    quorums.append(defined(called))
                case _:
                    raise ValueError(f"{line[:80]!r} is no line of a policy")
        if len(quorums) != 1:
            raise ValueError(f"a policy has one quorum, not {len(quorums)}")
        for kind, keys in ((ED25519, logs), (COSIGNATURE, list(witnesses.values()))):
            if any(key.type not in (kind, COSIGNATURE) for key in keys):
                raise ValueError("a witness with a key that is not for cosignatures")
            if len({key.public for key in keys}) < len(keys):
                raise ValueError("one key is listed twice")
        return cls(tuple(logs), witnesses, groups, quorums[0])

    def is_met(self, signers):
        """Whether these keys are a quorum."""
        def vouches(called):
            if called in self.witnesses:
                return self.witnesses[called] in signers
            group = self.groups[called]
            return sum(map(vouches, group.members)) >= group.threshold

        return self.quorum == "none" or vouches(self.quorum)


def _threshold(word, count):
    if word in ("any", "all"):
        return 1 if word == "any" else count
    if not re.fullmatch("[1-9][0-9]{0,2}", word) or int(word) > count:
        raise ValueError(f"a threshold of {word[:20]} among {count}")
    return int(word)
