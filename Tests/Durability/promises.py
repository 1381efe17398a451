"""What a server had answered for at each moment of its recording."""

import hashlib
import re

from recording import Kind


class Promises:
    """What had been answered for at each moment of a recording."""

    def __init__(self, events, crowd, reference):
        answers = [(number, event.payload) for number, event in enumerate(events) if event.kind is Kind.ANSWER]
        self.opening = answers[0][0]
        places, cookies, checkpoints = {}, {}, {}
        for number, payload in answers:
            for place in re.findall(rb"(?i)\r\nlocation: (/inputs/\d+)", payload):
                places.setdefault(place.decode(), number)
            for cookie in re.findall(rb"(?i)\r\nset-cookie: (session=[^;]+)", payload):
                cookies.setdefault(cookie.decode(), number)
            for checkpoint in re.findall(rb"\n(\d+\n[A-Za-z0-9+/]{43}=)\n\n", payload):
                checkpoints.setdefault(checkpoint.decode(), number)
        self.inputs = sorted(
            (places[place], reference.inputs[place], place, marker) for place, marker in crowd.acknowledged.items())
        self.sessions = sorted(
            (cookies[cookie], cookie, hashlib.sha256(cookie.partition("=")[2].encode()).digest())
            for cookie in crowd.cookies)
        self.checkpoints = sorted(
            (number, int(text.split("\n")[0]), text.split("\n")[1]) for text, number in checkpoints.items())
        missed = [text for text in crowd.checkpoints if "\n".join(text.split("\n")[1:3]) not in checkpoints]
        assert not missed, "a checkpoint was given out that the recording has not"

    def at(self, moment):
        """The promises made up to an event."""
        return tuple([promise for promise in kind if promise[0] <= moment]
                     for kind in (self.inputs, self.sessions, self.checkpoints))
