"""A consultation from the first draft to the last answer, done as people do it: with the forms of the site."""

import datetime
import re
import secrets

from wire import Connection, Form, Person, parts


def multipart(fields, files):
    """A form with files, as a browser sends it: the body and its content type."""
    boundary = "part-" + secrets.token_hex(12)
    body = b""
    for name, value in fields:
        body += f'--{boundary}\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n'.encode() + value.encode() + b"\r\n"
    for name, (file, content) in files.items():
        head = f'--{boundary}\r\ncontent-disposition: form-data; name="{name}"; filename="{file}"\r\n'
        body += head.encode() + b"content-type: application/octet-stream\r\n\r\n" + content + b"\r\n"
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def send_file(person, action, fields, files):
    """Sends a form with files from a page of the site."""
    pairs = [*fields.items(), ("form_token", person.token), ("mark", secrets.token_urlsafe(9))]
    body, kind = multipart(pairs, files)
    return person.connection.request(
        "POST", action, body, content_type=kind, cookie=person.cookie, origin=person.origin)


class People:
    """Those who play in a consultation of the demonstration."""

    def __init__(self, port):
        self.port = port
        tasks = parts(port)
        self.secretary = self._play(tasks, "Secretariat")[0]
        self.drafters = self._play(tasks, "Drafter")
        self.participants = self._play(tasks, "Participant")

    def _play(self, tasks, start):
        return [Person.play(self.port, code) for task, code in tasks if task.startswith(start)]


class Draft:
    """A text that is brought in, announced, spoken on, redrafted and answered."""

    def __init__(self, people, issue, text, title="A text that is tested", visible=""):
        self.people = people
        drafter = people.drafters[0]
        given = {
            "issue": issue, "title": title, "note": "What it is for.", "question": "1. Is it clear?\n2. Is it enough?",
            "decision_maker": "The council", "clauses": text, "explanation": "", "fixed": "", "authoritative": "",
            "kind": "", "visible": visible,
        }
        answer = drafter.post("/acts/consultation.drafted", given)
        assert answer.status == 303, answer.text[-3000:]
        self.number = re.search(r"/consultations/(\d+)", answer.headers["location"]).group(1)
        self.version = 1

    @property
    def page(self):
        return f"/consultations/{self.number}"

    def announce(self, days=30):
        """Opens it at once, for so many days."""
        # Meridia keeps one time all year.
        meridia = datetime.timezone(datetime.timedelta(hours=2))
        now = datetime.datetime.now(meridia).replace(second=0, microsecond=0) + datetime.timedelta(minutes=1)
        given = {
            "consultation": self.number, "opens": f"{now:%Y-%m-%dT%H:%M}",
            "closes": f"{now + datetime.timedelta(days=days):%Y-%m-%dT%H:%M}", "decision_due": "", "despite_holidays": "",
        }
        answer = self.people.secretary.post("/acts/consultation.announced", given)
        assert answer.status == 303, answer.text[-3000:]

    def file(self, person, clause, text, quote="", proposal=""):
        """Gives input, and returns its number."""
        answer = person.post("/acts/comment.filed", {
            "consultation": self.number, "version": str(self.version), "clause": str(clause), "quote": quote, "kind": "",
            "text": text, "proposal": proposal,
        })
        assert answer.status == 303, answer.text[-3000:]
        return int(re.search(r"/inputs/(\d+)", answer.headers["location"]).group(1))

    def revise(self, text, reason="What people asked for has been taken up."):
        given = {"consultation": self.number, "clauses": text, "reason": reason, "after": str(self.version)}
        answer = self.people.drafters[0].post("/acts/doc.version", given)
        assert answer.status == 303, answer.text[-3000:]
        self.version += 1
        return answer

    def text(self):
        """The text in force, as the form for a new version holds it."""
        page = self.people.drafters[0].get(f"/acts/doc.version?consultation={self.number}").text
        return next(form for form in Form.all(page) if form.action == "/acts/doc.version").field("clauses").value

    def explain(self, clause, reason, inputs):
        answer = self.people.drafters[0].post("/acts/doc.change", {
            "consultation": self.number, "version": str(self.version), "clause": str(clause), "reason": reason,
            "inputs": ", ".join(map(str, inputs)), "messages": "", "objections": "",
        })
        assert answer.status == 303, answer.text[-3000:]

    def answer(self, number, disposition, reason, change=""):
        answer = self.people.drafters[0].post("/acts/response.given", {
            "input": str(number), "disposition": disposition, "reason": reason, "change": change, "also": "", "reader": "",
        })
        assert answer.status == 303, answer.text[-3000:]


def later(server, days):
    """Moves the clock of a demonstration."""
    page = Connection(server.port).get("/demonstration").text
    steps = {28: "Four weeks later", 7: "One week later", 1: "One day later"}
    buttons = {label: re.search(rf'<button[^>]*name="([^"]+)"[^>]*value="([^"]+)"[^>]*>\s*{label}', page) for label in steps.values()}
    for length, label in steps.items():
        while days >= length:
            name, value = buttons[label].groups()
            answer = Connection(server.port).post("/demonstration", {name: value})
            assert answer.status == 303, answer.status
            days -= length
