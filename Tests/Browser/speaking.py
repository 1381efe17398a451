"""A session of the demonstration that is live, for tests and measurements."""

import datetime
import re

from wire import Connection, Person, parts

PART = re.compile(r'name="person"[^>]*value="([^"]+)".*?<span class="soft small">([^<]+)</span>', re.S)
WHY = "A reason that is long enough to be read by others."


class Session:
    """A session of the demonstration that begins now, with people of the demonstration in its parts."""

    def __init__(self, server):
        self.server = server
        self.codes = [code for task, code in parts(server.port) if task.startswith("Participant")]
        self.moderator, self.remote, self.rapporteur, *self.others = self.codes
        secretariat = next(code for task, code in parts(server.port) if task.startswith("Secretariat"))
        self.secretariat = Person.play(server.port, secretariat)
        proposer = Person.play(server.port, self.others[-1])
        for issue in range(1, 9):
            answer = proposer.post("/acts/session.proposed", {
                "issue": str(issue), "title": "The floor is open", "teaser": "Everybody speaks.", "language": "en",
                "description": "A session for a test."})
            if answer.status == 303:
                break
        self.number = re.search(r"/sessions/(\d+)", answer.place).group(1)
        self.done("session.screened", fate="accepted", reason=WHY)
        for role, code in (("moderator", self.moderator), ("remote_moderator", self.remote), ("rapporteur", self.rapporteur)):
            self.done("session.part", role=role, person=code)
        # Meridia's clocks are two hours ahead of UTC.
        start = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2, minutes=20)
        self.done(
            "session.scheduled", starts=start.strftime("%Y-%m-%dT%H:%M"), place="Hall 1", links="https://meet.example.org/floor",
            ends=(start + datetime.timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M"))
        self.done("session.started", by=self.moderator)

    @property
    def groups(self):
        """The stakeholder group of everybody whose part can be played, by their code."""
        return dict(PART.findall(Connection(self.server.port).get("/sign-in").text))

    def done(self, act, by=None, **fields):
        person = self.secretariat if by is None else Person.play(self.server.port, by)
        answer = person.post(f"/acts/{act}", {"session": self.number, **fields})
        assert answer.status == 303, (act, answer.status, answer.text[-3000:])
        return answer

    @property
    def path(self):
        return f"/sessions/{self.number}/live"
