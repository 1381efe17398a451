"""Policies: nested groups and quorums, and what is no policy."""

import itertools

import pytest

from logwriter import Signer
from policy import Policy

LOG = Signer("record.example.org/policy", bytes(range(32))).key
GROUPS = ["gov", "biz", "civil", "tech", "academia"]
WITNESSES = {
    name: Signer(f"{name}.example/w", bytes([number + 1] * 32), cosigns_at=1).key
    for number, name in enumerate(["gov1", "gov2", *GROUPS[1:]])
}
LINES = [f"log {LOG} https://record.example.org/policy", *(f"witness {name} {key}" for name, key in WITNESSES.items())]


def policy(*lines):
    return Policy.parsed(("\n".join([*LINES, *lines]) + "\n").encode())


def signers(names):
    return [WITNESSES[name] for name in names]


def test_three_of_five_groups_with_government_alone_never_enough():
    rule = policy(
        "# Both keys of the government are one group.", "", "\tgroup gov any gov1 gov2",
        "group most 3  gov biz civil tech\tacademia", "quorum most",
    )
    for count in range(7):
        for names in itertools.combinations(WITNESSES, count):
            groups = {"gov" if name.startswith("gov") else name for name in names}
            assert rule.is_met(signers(names)) == (len(groups) >= 3), names


def test_all_any_and_none():
    assert policy("quorum none").is_met([])
    assert policy("quorum biz").is_met(signers(["biz"]))
    assert not policy("quorum biz").is_met(signers(["civil"]))
    every = policy("group every all biz civil", "quorum every")
    assert every.is_met(signers(["biz", "civil"])) and not every.is_met(signers(["biz"]))


@pytest.mark.parametrize("lines", [
    [],
    ["quorum none", "quorum none"],
    ["quorum nobody"],
    ["quorum later", "group later any biz"],
    ["group g any none", "quorum g"],
    ["group g any g", "quorum g"],
    ["group g any biz biz", "quorum g"],
    ["group g any biz", "group h any g biz", "quorum h"],
    ["group g 0 biz", "quorum g"],
    ["group g 2 biz", "quorum g"],
    ["group g 01 biz", "quorum g"],
    ["group g +1 biz", "quorum g"],
    ["group g most biz", "quorum g"],
    ["group g any", "quorum none"],
    ["group biz any civil", "quorum none"],
    ["group none any biz", "quorum none"],
    ["witness none " + str(WITNESSES["biz"]), "quorum none"],
    ["witness again " + str(WITNESSES["biz"]), "quorum none"],
    [f"log {LOG}", "quorum none"],
    [f"witness log {LOG}", "quorum none"],
    ["witness short biz.example+00000000+AAAA", "quorum none"],
    ["witness w " + str(WITNESSES["biz"]).replace("+", "+0", 1), "quorum none"],
    ["quorum none\rquorum none"],
    ["quorum\vnone"],
    ["Quorum none"],
    ["quorum none extra"],
    ["something else", "quorum none"],
], ids=lambda lines: "; ".join(lines)[:60] or "no quorum")
def test_what_is_no_policy(lines):
    with pytest.raises(ValueError):
        policy(*lines)


def test_every_cut_of_a_policy_is_refused_or_has_a_quorum():
    text = ("\n".join([*LINES, "group two 2 gov1 biz civil", "quorum two"]) + "\n").encode()
    assert Policy.parsed(text).quorum == "two"
    for end in range(len(text)):
        with pytest.raises(ValueError):
            Policy.parsed(text[:end])
