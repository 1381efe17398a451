"""A client that speaks HTTP/1.1 by hand: one connection for many requests, and requests that no browser would send."""

import html
import html.parser
import re
import secrets
import socket
import time
import urllib.parse

FORM = "application/x-www-form-urlencoded"


class Answer:
    """What came back: a status, headers by lower-case name, the bytes."""

    def __init__(self, status, headers, body, is_last):
        self.status, self.headers, self.body, self.is_last = status, headers, body, is_last

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def place(self):
        """Where a redirect leads, without the fragment."""
        return re.sub(r"[?&]done=\d+", "", self.headers.get("location", "").partition("#")[0])

    @property
    def is_page(self):
        return self.headers.get("content-type", "").startswith("text/html")


class Closed(Exception):
    """The server closed the connection instead of answering."""


class Connection:
    """One connection, opened when it is needed and again after the server has closed it."""

    def __init__(self, port, timeout=10, source="127.0.0.1"):
        self.port, self.timeout, self.source = port, timeout, source
        self.socket = None
        self.used = 0
        self.buffer = b""

    def open(self):
        self.close()
        self.socket = socket.create_connection(("127.0.0.1", self.port), self.timeout, (self.source, 0))
        self.used = time.monotonic()
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self

    def close(self):
        if self.socket is not None:
            self.socket.close()
        self.socket, self.buffer = None, b""

    def send(self, data):
        # The server closes what has been idle for 30 seconds; in a slow build, that may be while another is served.
        if self.socket is None or time.monotonic() - self.used > 15:
            self.open()
        self.socket.sendall(data)
        self.used = time.monotonic()

    def receive(self, method="GET"):
        """The next answer."""
        try:
            head = self._until(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            status = int(lines[0].split(" ", 2)[1])
            headers = {}
            for line in lines[1:]:
                name, _, value = line.partition(":")
                name, value = name.lower(), value.strip()
                headers[name] = headers[name] + ", " + value if name in headers else value
            if method == "HEAD" or status in (204, 304):
                body = b""
            elif headers.get("transfer-encoding") == "chunked":
                body = b""
                while size := int(self._until(b"\r\n"), 16):
                    body += self._exactly(size + 2)[:-2]
                self._until(b"\r\n")
            elif "content-length" in headers:
                body = self._exactly(int(headers["content-length"]))
            else:
                body = self._rest()
        except (ConnectionError, Closed):
            self.close()
            raise Closed() from None
        is_last = headers.get("connection", "").lower() == "close"
        if is_last:
            self.close()
        return Answer(status, headers, body, is_last)

    def _fill(self):
        more = self.socket.recv(1 << 18)
        if not more:
            raise Closed()
        self.buffer += more

    def _until(self, mark):
        while (end := self.buffer.find(mark)) < 0:
            self._fill()
        found, self.buffer = self.buffer[:end], self.buffer[end + len(mark):]
        return found

    def _exactly(self, size):
        parts, have = [self.buffer], len(self.buffer)
        while have < size:
            more = self.socket.recv(1 << 18)
            if not more:
                raise Closed()
            parts.append(more)
            have += len(more)
        everything = b"".join(parts)
        self.buffer = everything[size:]
        return everything[:size]

    def _rest(self):
        try:
            while True:
                self._fill()
        except Closed:
            rest = self.buffer
            self.close()
            return rest

    def request(self, method, target, body=None, **headers):
        """Sends a request with a body of bytes, and waits for the answer. Header names are written with underscores."""
        self.send(self.written(method, target, body, **headers))
        return self.receive(method)

    def written(self, method, target, body=None, **headers):
        """A request as it goes over the wire; a header whose value is None is left out."""
        given = {"host": f"127.0.0.1:{self.port}"}
        if body is not None:
            given["content-length"] = str(len(body))
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"{method} {target} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in given.items() if value is not None]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape") + (body or b"")

    def get(self, target, **headers):
        return self.request("GET", target, **headers)

    def post(self, target, fields, **headers):
        """Sends a form: pairs of a name and a value."""
        headers.setdefault("content_type", FORM)
        return self.request("POST", target, encoded(fields), **headers)


def encoded(fields):
    """A form as bytes; lone surrogates cannot be sent, so they go as what UTF-8 would make of them."""
    pairs = fields.items() if isinstance(fields, dict) else fields
    return urllib.parse.urlencode(list(pairs), errors="surrogatepass").encode()


class Person:
    """Somebody who is signed in, at a connection of their own."""

    def __init__(self, port, cookie, token=None):
        self.connection = Connection(port)
        self.cookie = cookie
        self.origin = f"http://127.0.0.1:{port}"
        self.token = token or self._token()

    @classmethod
    def play(cls, port, code):
        """Takes a part of the demonstration."""
        answer = Connection(port).post("/demonstration", {"person": code})
        assert answer.status == 303, answer.status
        return cls(port, re.match(r"session=[^;]+", answer.headers["set-cookie"]).group())

    @classmethod
    def by_link(cls, port, link):
        """Signs in with the link that a start prints."""
        connection = Connection(port)
        page = connection.get(link)
        form = Form.all(page.text)[0]
        answer = connection.post(form.action, {field.name: field.value for field in form.fields})
        assert answer.status == 303, answer.text
        return cls(port, re.match(r"session=[^;]+", answer.headers["set-cookie"]).group())

    def _token(self):
        form = Form.all(self.get("/acts/person.renamed").text)[0]
        return form.field("form_token").value

    def again(self, port):
        """The same person at another connection."""
        return Person(port, self.cookie, self.token)

    def get(self, target, **headers):
        return self.connection.get(target, cookie=self.cookie, **headers)

    def post(self, target, fields, **headers):
        """Sends a form as a browser would that got it from the site."""
        pairs = list(fields.items() if isinstance(fields, dict) else fields)
        pairs += [("form_token", self.token), ("mark", secrets.token_urlsafe(9))]
        headers = {"cookie": self.cookie, "origin": self.origin} | headers
        return self.connection.post(target, pairs, **headers)


def parts(port):
    """The parts that the demonstration offers: pairs of a task and the code of a person."""
    page = Connection(port).get("/sign-in").text
    buttons = re.findall(r'<button[^>]*name="person"[^>]*value="([^"]+)"[^>]*>\s*<b[^>]*>([^<]*)</b>', page)
    return [(html.unescape(task), code) for code, task in buttons]


class Field:
    """One field of a form with what it holds and what it offers."""

    def __init__(self, name, kind, value="", is_required=False):
        self.name, self.kind, self.value, self.is_required = name, kind, value, is_required
        self.options = []


class Form:
    """A form that posts, as it stands in a page."""

    def __init__(self, action):
        self.action = action
        self.fields = []

    def field(self, name):
        return next(field for field in self.fields if field.name == name)

    @property
    def names(self):
        return [field.name for field in self.fields]

    @staticmethod
    def all(page):
        reader = _FormReader()
        reader.feed(page)
        return reader.forms


class _FormReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self.form, self.area = [], None, None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name = given.get("name")
        if tag == "form" and given.get("method", "").lower() == "post":
            self.form = Form(given["action"])
            self.forms.append(self.form)
        if self.form is None:
            return
        if tag == "input" and name:
            kind, value = given.get("type", "text"), given.get("value", "")
            if given.get("inputmode") == "numeric":
                kind = "number"
            if kind in ("radio", "checkbox") and name in self.form.names:
                self.form.field(name).options.append(value)
            else:
                field = Field(name, kind, value, "required" in given)
                field.options.append(value)
                self.form.fields.append(field)
        elif tag == "select" and name:
            self.form.fields.append(Field(name, "select", "", "required" in given))
        elif tag == "option":
            field = self.form.fields[-1]
            field.options.append(given.get("value", ""))
            if "selected" in given:
                field.value = given.get("value", "")
        elif tag == "textarea" and name:
            self.area = Field(name, "textarea", "", "required" in given)
            self.form.fields.append(self.area)

    def handle_data(self, data):
        if self.area is not None:
            self.area.value += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            self.area = None
