"""The server is killed while people write; whatever was acknowledged is there afterwards."""

from killing import torment


def test_what_was_acknowledged_survives_twenty_deaths(folder):
    assert torment(folder, rounds=20) > 100
