"""The power fails at any moment; whatever was answered for is there afterwards."""

import pytest

from cutting import Cutting
from recording import Kind


@pytest.fixture(scope="module")
def cutting(tmp_path_factory):
    return Cutting(tmp_path_factory.mktemp("served"), seed=20261124).run(seconds=1.5)


def test_the_recorder_sees_everything(cutting):
    assert cutting.differences() == []
    kinds = {event.kind for event in cutting.events}
    assert kinds >= {Kind.WRITE, Kind.SYNC_BEGIN, Kind.SYNC_END, Kind.RENAME, Kind.ANSWER}
    assert len(cutting.promises.inputs) > 100
    assert len(cutting.promises.checkpoints) > 2


def test_nothing_that_was_acknowledged_is_lost_in_three_hundred_cuts(cutting):
    cuts = cutting.cuts(300)
    assert len(cuts) == 300
    losses = sum(cutting.cut(cuts, cutting.losses), [])
    assert not losses, f"{len(losses)} losses; the first ones:\n" + "\n".join(losses[:10])


def test_the_server_starts_and_works_after_a_cut(cutting):
    faults = sum(cutting.cut(cutting.cuts(12), cutting.restarted), [])
    assert not faults, "\n".join(faults[:10])


def test_the_server_starts_after_a_cut_in_its_first_start(cutting):
    faults = sum(cutting.cut(cutting.early_cuts(12), cutting.restarted), [])
    assert not faults, "\n".join(faults[:10])


def test_the_cuts_would_show_a_loss(cutting):
    cutting.heeds_syncs = False
    losses = sum(cutting.cut(cutting.cuts(20), cutting.losses), [])
    cutting.heeds_syncs = True
    assert losses, "a disk that heeds no sync loses nothing: the test proves nothing"
