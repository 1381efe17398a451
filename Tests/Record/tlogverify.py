#!/usr/bin/env python3
"""Verifies a record: `tlogverify.py URL|FOLDER --vkey KEY`.

Python 3.11 or newer and its standard library only; written from the specifications (RFC 6962, RFC 9162, C2SP
signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles, tlog-proof, tlog-policy, record/1) and not from the program
that keeps the record.
Ends with 0 when the record holds, 1 when it is refuted, 2 for a wrong call, 3 when it could not be fetched.
"""

import argparse
import base64
import json
import pathlib
import sys

from policy import Policy
from sources import Copying, Folder, Unreachable, Web
from verifying import Refused, Verification, trusting


def arguments():
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("place", metavar="URL|FOLDER", help="such as https://forum.example/record")
    trust = options.add_mutually_exclusive_group(required=True)
    trust.add_argument("--vkey", action="append", help="the log's key")
    trust.add_argument("--policy", help="a file with the keys of log and witnesses, and the quorum")
    options.add_argument("--without-quorum", action="store_true", help="do not ask for the quorum of the policy")
    options.add_argument("--since", help="a checkpoint saved earlier, which the log must have grown from")
    options.add_argument("--save", help="where to save the checkpoint when everything holds")
    options.add_argument("--copy", help="a folder for a copy of all files when everything holds")
    options.add_argument("--exact", action="store_true", help="refuse also what the formats let pass")
    options.add_argument("--any-entries", action="store_true", help="entries need not be acts of record/1")
    options.add_argument("--json", action="store_true", help="the result as JSON")
    return options


def main():
    options = arguments()
    given = options.parse_args()
    try:
        policy_text = pathlib.Path(given.policy).read_bytes() if given.policy else None
        policy = Policy.parsed(policy_text) if given.policy else trusting(*given.vkey)
        policy = policy._replace(quorum="none") if given.without_quorum else policy
        since = pathlib.Path(given.since).read_bytes() if given.since else None
        source = Web(given.place) if "://" in given.place else Folder(given.place)
    except (OSError, ValueError) as wrong:
        options.error(str(wrong))
    source = Copying(source) if given.copy else source
    verification = Verification(source, policy, policy_text, given.exact, not given.any_entries)
    try:
        findings = verification.run(since)
    except Refused as refusal:
        told = {"holds": False, "resource": str(refusal.resource), "reason": str(refusal.reason)}
        print(json.dumps(told) if given.json else f"Refused. {refusal}", file=sys.stdout if given.json else sys.stderr)
        return 1
    except Unreachable as failure:
        print(f"Could not fetch {failure}", file=sys.stderr)
        return 3
    if given.save:
        pathlib.Path(given.save).write_bytes(findings.file)
    if given.copy:
        source.copy.save(given.copy)
    print(json.dumps(told_of(findings)) if given.json else sentence(findings))
    return 0


def told_of(findings):
    checkpoint = findings.checkpoint
    return {
        "holds": True, "origin": checkpoint.origin, "size": checkpoint.size,
        "root": base64.b64encode(checkpoint.root).decode(), "witnesses": findings.signers,
        "tiles": findings.tiles, "texts": findings.texts, "erased": findings.erased, "proofs": findings.proofs,
    }


def sentence(findings):
    told = told_of(findings)
    witnesses = ", ".join(findings.signers) or "no witness"
    return (
        "The record of {origin} holds: {size} entries, {tiles} tiles, {texts} texts, {erased} erased, {proofs} proofs. "
        .format(**told) + f"Root {told['root']}; cosigned by {witnesses}."
    )


if __name__ == "__main__":
    sys.exit(main())
