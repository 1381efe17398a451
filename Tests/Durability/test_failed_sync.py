"""The disk cannot sync now and then: whoever was told so was told the truth, and so was everybody else."""

import errno

import pytest

from cutting import Cutting


@pytest.mark.parametrize("reason", [errno.EIO, errno.ENOSPC], ids=errno.errorcode.get)
def test_a_failed_sync_is_never_acknowledged(folder, reason):
    cutting = Cutting(folder, seed=reason)

    def break_syncs(stop):
        for _ in range(12):
            cutting.recording.fail_syncs(cutting.chance.randrange(1, 4), reason)
            stop.wait(0.1)
        # The last thing before the end is a failure: the next life finds in memory what never reached the disk.
        cutting.recording.fail_syncs(1000, reason)
        stop.wait(0.2)
        stop.set()

    server = cutting.serve()
    try:
        cutting.crowd.write(server, 60, break_syncs)
        server.kill()
        cutting.recording.fail_syncs(0, 0)
        refused = cutting.crowd.refused
        server = cutting.serve()
        cutting.crowd.refused = []
        cutting.crowd.write(server, 0.5)
        assert not cutting.crowd.refused
        assert server.stop() == 0
    finally:
        server.kill()
    assert refused and set(refused) <= {503, 507}
    cutting.close()
    cutting.is_exact = False
    losses = sum(cutting.cut(cutting.cuts(60), cutting.losses), [])
    assert not losses, f"{len(losses)} losses; the first ones:\n" + "\n".join(losses[:10])
