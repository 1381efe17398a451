"""What no browser sends: requests that are broken, too large, forged, or about nothing.

The answer is always a clear 4xx with the site's headers, nothing is written, and the server stays up.
"""

import concurrent.futures
import re
import shutil
import socket
import tempfile
import time
from urllib.parse import quote

import pytest

from acting import filled, form_at, offered
from serving import Server
from wellformed import check
from wire import FORM, Closed, Connection, Person, parts

ROUTES = [
    "/", "/issues", "/issues/1", "/learning/1", "/learning/1/registration", "/programme", "/sessions/1",
    "/consultations",
    "/consultations/1", "/consultations/1/versions/1", "/consultations/1/responses", "/inputs/1", "/record/entries/1/receipt",
    "/calls/1", "/people", "/balance", "/safeguards", "/about", "/about/accessibility", "/about/privacy", "/desk",
    "/record",
    "/record/entries/0", "/record/checkpoint", "/record/key", "/record/tile/entries/000.p/1", "/sign-in", "/sign-out",
    "/you", "/demonstration", "/acts/issue.filed", "/mark.svg", "/robots.txt", "/health",
]
# Where something is named, with a place for a name of nothing.
THINGS = [
    "/issues/{}", "/learning/{}", "/sessions/{}", "/consultations/{}", "/consultations/{}/responses",
    "/consultations/1/versions/{}", "/consultations/{}/versions/1", "/inputs/{}", "/calls/{}",
    "/people/{}", "/record/entries/{}", "/record/object/{}", "/record/tile/entries/{}", "/record/tile/entries/000.p/{}",
    "/acts/{}", "/style/{}.css", "/about/{}", "/{}",
]
NUMBERS = [
    "0", "-1", "+1", "-0", "00", "01", "999999", "2147483648", "4294967296", "9223372036854775806",
    "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "18446744073709551616", "9" * 300, "1e9", "1.0", "0x10", "1_000",
    "1,000",
    "NaN", "Infinity", "null", "１２", "٣", " 1", "1 ", "\t1", "1\n", "",
]
DATES = [
    "2026-02-30T10:00", "2026-13-01T10:00", "2026-00-10T10:00", "2026-01-00T10:00", "0000-01-01T00:00",
    "-0001-01-01T00:00",
    "+292278994-08-17T07:12", "10000-01-01T00:00", "2026-06-30T23:59:60", "2026-06-30T24:00", "2026-06-30T25:00",
    "2026-06-30T10:60", "2026-06-30", "2026-06-30 10:00", "2026-06-30T10:00Z", "2026-06-30T10:00+25:00",
    "2026-W05-1T10:00",
    "２０２６-06-30T10:00", "20260630T1000", "tomorrow", "1e10", "2026-06-30T10:0\u0660",
]


@pytest.fixture(scope="module")
def site():
    path = tempfile.mkdtemp(prefix="convene-")
    server = Server(path, "--demo", "--no-rate-limit")
    yield server
    assert server.is_up
    server.kill()
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="module")
def people(site):
    """Somebody for each task of the demonstration."""
    people = {}
    for task, code in parts(site.port):
        people.setdefault(task.partition(":")[0], Person.play(site.port, code))
    return people


@pytest.fixture
def stranger(site):
    connection = Connection(site.port, timeout=3)
    yield connection
    connection.close()


@pytest.fixture
def participant(people):
    return people["Participant"]


@pytest.fixture(autouse=True)
def nothing_written(request):
    """After each test the server is up, and the record has no entry more than the test says."""
    site = request.getfixturevalue("site") if "site" in request.fixturenames else None
    if site is None:
        yield
        return
    before = entries(site)
    yield
    assert site.is_up, site.said()
    assert entries(site) == before + getattr(request.node, "written", 0)


def entries(site):
    page = check(Connection(site.port).get("/about"))
    return int(re.sub(r"\D", "", re.search(r'class="seal"><b>([^<]*)</b>', page.text).group(1)))


def asked(connection, data, method="GET"):
    """The answer to bytes at a connection of their own; None when the server only closes it."""
    connection.open()
    try:
        connection.send(data)
        return connection.receive(method)
    except (Closed, ConnectionError):
        return None
    finally:
        connection.close()


def input_of(person, **changed):
    """A form that would be accepted, with changes."""
    form = form_at(person, "/acts/issue.filed")
    return filled(form) | changed


# Bodies


@pytest.mark.parametrize("target", ["/acts/issue.filed", "/sign-in", "/demonstration", "/issues/1"])
def test_a_body_that_is_too_large(site, stranger, target):
    answer = check(stranger.request("POST", target, b"title=" + b"x" * 700_000, content_type=FORM))
    assert answer.status == 413


def test_a_length_that_promises_too_much(site, stranger):
    for length in ("600001", "100000000000", "9223372036854775807"):
        answer = asked(
            stranger, stranger.written("POST", "/sign-in", content_type=FORM, content_length=length) + b"x" * 100_000)
        assert check(answer).status == 413


@pytest.mark.parametrize("length", ["-1", "1, 2", "9223372036854775808", "1e3", "0x10", "many"])
def test_a_length_that_is_none(site, stranger, length):
    answer = asked(stranger, stranger.written("POST", "/sign-in", content_type=FORM, content_length=length) + b"x" * 16)
    assert answer is None or answer.status in (400, 413)


def test_a_body_without_end(site, stranger):
    before = site.resident_bytes
    stranger.send(stranger.written("POST", "/sign-in", content_type=FORM, transfer_encoding="chunked"))
    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    sent = 0
    stranger.socket.settimeout(2)
    try:
        while sent < 256 << 20:
            stranger.send(chunk)
            sent += len(chunk)
    except OSError:
        pass
    assert sent < 256 << 20, "the server listens for ever"
    assert site.resident_bytes - before < 20 << 20


def test_chunks_that_are_none(site, stranger):
    head = stranger.written("POST", "/sign-in", content_type=FORM, transfer_encoding="chunked")
    for size in (b"zz", b"-1", b"f" * 18, b"1", b"0x2", b""):
        answer = asked(stranger, head + size + b"\r\nab\r\n0\r\n\r\n")
        assert answer is None or answer.status == 400


def test_two_lengths_at_once(site, stranger):
    for headers in (
        {"content_length": "5", "transfer_encoding": "chunked"}, {"content_length": "5", "Content_Length": "6"},
        {"transfer_encoding": "chunked, identity"}, {"transfer_encoding": "gzip, chunked"},
    ):
        head = stranger.written("POST", "/sign-in", content_type=FORM, **headers)
        answer = asked(stranger, head + b"0\r\n\r\nGET / HTTP/1.1\r\n\r\n")
        assert answer is None or 400 <= answer.status < 500


# Forms


@pytest.mark.parametrize(
    "body",
    [
        b"title=%", b"title=%4", b"title=%zz", b"title=%u0041", b"%=1", b"title=\xff\xfe", b"title=%ff%fe",
        b"title=%C0%AF",
        b"title=%ED%A0%80", b"title=%F4%90%80%80", b"\xc3=1", b"&".join(b"a%d=1" % number for number in range(10_000)),
        b"a=1&" * 601, b"x" * 101 + b"=1",
    ],
    ids=lambda body: body[:12].decode("latin-1"),
)
def test_a_form_that_cannot_be_read(site, participant, body):
    answer = participant.connection.request(
        "POST", "/acts/issue.filed", body + b"&form_token=" + participant.token.encode(), content_type=FORM,
        cookie=participant.cookie, origin=participant.origin)
    assert check(answer).status == 400


def test_a_form_with_fields_that_nobody_asked_for(site, participant, request):
    values = [*input_of(participant).items(), ("", ""), ("=", "="), ("title", "the last one counts"), ("by", "clock")]
    values += [(name, "a_aaaaaaaaaaaaaaaaaaaaaaaaaa") for name in ("person", "author", "id", "at", "state", "roles")]
    answer = check(participant.post("/acts/issue.filed", values))
    assert answer.status == 303
    request.node.written = 1
    assert "the last one counts" in check(participant.get(answer.place)).text


@pytest.mark.parametrize("missing", ["title", "question", "topics", "affected"])
def test_a_form_that_lacks_a_field(site, participant, missing):
    for value in (None, "", " \n\t", "\u00a0\u3000"):
        values = {name: given for name, given in input_of(participant).items() if name != missing}
        if value is not None:
            values[missing] = value
        assert check(participant.post("/acts/issue.filed", values)).status == 422


@pytest.mark.parametrize(
    "headers",
    [
        {"content_type": "text/plain"}, {"content_type": "multipart/form-data; boundary=x"}, {"content_type": None},
        {"content_type": "application/json"}, {"content_type": "application/x-www-form-urlencode"},
        {"content_type": ""},
        {"content_encoding": "gzip"}, {"content_encoding": "br"}, {"content_encoding": "identity, gzip"},
    ],
    ids=str,
)
def test_a_body_that_is_no_form(site, participant, headers):
    assert check(participant.post("/acts/issue.filed", input_of(participant), **headers)).status == 415


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_in_forms(site, participant, number):
    form = form_at(participant, "/acts/comment.filed?consultation=1&clause=0")
    for name in ("consultation", "version"):
        answer = check(participant.post("/acts/comment.filed", filled(form) | {name: number}), name)
        assert answer.status in (404, 409, 422), name
    answer = check(participant.post("/acts/comment.filed", filled(form) | {"clause": number or "7.5", "text": ""}))
    assert answer.status == 422


def test_dates_in_forms(site, people):
    secretariat = people["Secretariat"]
    tried = 0
    for address in offered(secretariat):
        form = form_at(secretariat, address)
        dates = [field.name for field in form.fields if field.kind == "datetime-local"] if form else []
        for name in dates:
            for date in DATES:
                what = f"{form.action} {name}={date}"
                answer = check(secretariat.post(form.action, filled(form) | {name: date}), what)
                assert answer.status == 422, f"{what}: {answer.status}"
                tried += 1
    assert tried > len(DATES)


@pytest.mark.parametrize("date", ["0001-01-01T00:00", "1969-12-31T23:59", "9999-12-31T23:59:59"])
def test_dates_that_exist_and_cannot_be_meant(site, people, date, request):
    secretariat = people["Secretariat"]
    for address in offered(secretariat):
        form = form_at(secretariat, address)
        dates = [field.name for field in form.fields if field.kind == "datetime-local"] if form else []
        for name in dates:
            answer = check(secretariat.post(form.action, filled(form) | {name: date}), f"{form.action} {name}={date}")
            request.node.written = getattr(request.node, "written", 0) + (answer.status == 303)


# Things that are not there, methods, paths


@pytest.mark.parametrize("address", THINGS)
def test_things_that_do_not_exist(site, stranger, participant, address):
    for name in [*NUMBERS, "a_" + "a" * 26, "x" * 43, "A" * 43, "..", ".", "x001", "x001/000", "256", "null"]:
        target = address.format(quote(name, safe="/"))
        # These are there: entries are counted from 0, and the demonstration has more than 256.
        if target == "/" or re.fullmatch(r"/record/(entries/(0|256)(/receipt)?|proof/(0|256)\.tlog-proof)", target):
            continue
        for reader in (stranger, participant):
            assert check(reader.get(target), target).status in (404, 303), target
        assert check(participant.post(target, {"title": "x"}), target).status in (404, 405), target


@pytest.mark.parametrize("token", ["x", "A" * 43, "A" * 42, "A" * 44, "%00", "..", "A" * 300, "%E3%81%82"])
def test_links_that_let_nobody_in(site, stranger, token):
    assert check(stranger.get(f"/sign-in/{token}")).status in (404, 410)
    assert check(stranger.post(f"/sign-in/{token}", {})).status in (404, 410)


def test_methods_that_no_route_takes(site, stranger):
    for route in ROUTES:
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
            answer = check(stranger.request(method, route), f"{method} {route}")
            assert answer.status == 405, f"{method} {route}: {answer.status}"
            assert "allow" in answer.headers


def test_forms_sent_where_no_form_is(site, participant):
    taking = {"/sign-in", "/sign-out", "/you", "/demonstration", "/acts/issue.filed", "/learning/1/registration"}
    for route in ROUTES:
        if route not in taking:
            answer = check(participant.post(route, {"title": "x"}), route)
            assert answer.status == 405, f"{route}: {answer.status}"


def test_heads_without_bodies(site, stranger):
    for route in ROUTES:
        head = check(stranger.request("HEAD", route), route)
        assert head.body == b"" and head.status == check(stranger.get(route), route).status, route


@pytest.mark.parametrize(
    "path",
    [
        "/issues%2F1", "/issues/%31", "/issues/1%00", "/issues/1%00.html", "/issues/%ff", "/issues/%C3%28",
        "/issues/1/",
        "/issues//1", "//issues/1", "//evil.example/", "/issues/../issues/1", "/../etc/passwd", "/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd", "/style/../../Package.swift", "/.env", "/.git/config", "/convene.sqlite",
        "/data/record.key",
        "/issues/1;x=1", "/issues/１", "/ISSUES/1", "/issues/1\\", "/\\evil.example", "/%5Cevil.example", "/issues/*",
        "*",
        "issues", "/" + "a" * 8192, "/issues/" + "1" * 8192, "/" + "%41" * 2700, "/" + "/" * 8000, "/people/%00",
        "/acts/%00",
        "/record/tile/entries/x001/x001/x001/x001/x001/000", "/record/tile/64/000", "/record/object/%00", "/caf\u00e9",
    ],
    ids=lambda path: path[:30],
)
def test_paths_that_lead_nowhere(site, stranger, path):
    answer = asked(stranger, stranger.written("GET", path))
    assert answer is None or answer.status in (400, 404, 414), answer.status
    if answer is not None and answer.status == 404:
        check(answer)


@pytest.mark.parametrize("bad", [b"\x00", b"\xff", b"\x7f", b"\x1b[2J", b"\r", b"\n", b"\t"])
def test_bytes_that_no_request_line_has(site, stranger, bad):
    answer = asked(stranger, b"GET /issues/1" + bad + b"2 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert answer is None or 400 <= answer.status < 500


@pytest.mark.parametrize(
    "query",
    [
        "group=%3Cscript%3Ealert(1)%3C/script%3E", 'group="><svg onload=alert(1)>', "state=%ff", "group=%", "lang=xx",
        "lang=../../etc/passwd", "lang=", "page=-1", "page=9223372036854775807", "page=1e9", "&" * 5000, "=" * 5000,
        "a" * 8000, "&".join(f"a{number}=1" for number in range(2000)), "?" * 100, "#",
        "group=a&group=b&group=" + "c" * 2000,
        "%C3%A9=%C3%A9", "from=-1", "from=99999999999999999999", "q=%00",
    ],
    ids=lambda query: query[:30],
)
def test_queries(site, stranger, participant, query):
    for route in ("/", "/consultations/1", "/record", "/sign-in", "/acts/issue.filed", "/acts/comment.filed"):
        target = f"{route}?{query}".replace(" ", "%20")
        for reader in (stranger, participant):
            answer = check(reader.get(target), target)
            assert answer.status in (200, 303, 400, 403, 404, 409, 414), f"{target}: {answer.status}"


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_in_the_addresses_of_forms(site, participant, number):
    names = [
        "issue", "session", "event", "message", "comment", "consultation", "version", "clause", "input", "call",
        "objection", "follow_up", "person", "part",
    ]
    query = "&".join(f"{name}={quote(number)}" for name in names)
    for act in (
        "comment.filed", "comment.withdrawn", "message.comment", "objection.raised", "issue.withdrawn",
        "response.given",
    ):
        answer = check(participant.get(f"/acts/{act}?{query}"), act)
        assert answer.status in (200, 303, 403, 404, 409), f"{act} {number}: {answer.status}"


@pytest.mark.parametrize(
    "place", ["//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aSet-Cookie:x=1"]
)
def test_nobody_is_led_elsewhere(site, stranger, participant, place):
    for reader in (stranger, participant):
        for name in ("next", "return", "redirect", "url", "lang"):
            answer = check(reader.get(f"/sign-in?{name}={place}&lang=ko"))
            assert re.fullmatch(r"/[^/\\\s].*|/|", answer.headers.get("location", "")), answer.headers["location"]
            assert "x=1" not in answer.headers.get("set-cookie", "")


# Hosts and origins


@pytest.mark.parametrize(
    "host",
    [
        None, "", "evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example",
        "127.0.0.1@evil.example",
        "[::1].evil.example", "[::1]evil.example", "xn--", "127.0.0.2", "0x7f000001", "a" * 300,
        "evil.example, 127.0.0.1", "あ",
    ],
    ids=str,
)
def test_hosts_that_are_not_ours(site, stranger, host):
    answer = asked(stranger, stranger.written("GET", "/", host=host))
    assert check(answer).status in (400, 421)


def test_two_hosts(site, stranger):
    ours = f"127.0.0.1:{stranger.port}"
    for first, second in ((ours, "evil.example"), ("evil.example", ours)):
        answer = asked(stranger, f"GET / HTTP/1.1\r\nHost: {first}\r\nHost: {second}\r\n\r\n".encode())
        assert answer is None or answer.status in (400, 421)


def test_targets_in_absolute_form(site, stranger):
    # The target says for whom the request is, whatever the Host says (RFC 9112 §3.2.2).
    ours = f"http://127.0.0.1:{stranger.port}/issues"
    others = ("http://evil.example/", "http://evil.example", "ftp://x/", "http://127.0.0.1@evil.example/", "http:///")
    for target in others:
        answer = asked(stranger, stranger.written("GET", target))
        assert check(answer).status in (400, 421), target
        assert b"evil" not in answer.body
    assert check(asked(stranger, stranger.written("GET", ours))).status == 200
    assert check(asked(stranger, stranger.written("GET", ours, host="evil.example"))).status == 200


@pytest.mark.parametrize(
    "request_", [b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", b"nonsense\r\n\r\n",
                 b"GET / HTTP/1.1\r\nHost: x\r\nx: " + b"y" * 90_000 + b"\r\n\r\n"], ids=["target", "line", "header"])
def test_what_cannot_be_read_is_answered_in_words(site, stranger, request_):
    answer = asked(stranger, request_)
    assert answer.status == 400
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert "This request cannot be read" in answer.text and "요청" in answer.text


def test_a_form_that_is_sent_many_times_at_once_acts_once(request, site, participant):
    form = input_of(participant, form_token=participant.token, mark="once-and-only-once")

    def send(_):
        headers = {"cookie": participant.cookie, "origin": participant.origin}
        return Connection(site.port).post("/acts/issue.filed", list(form.items()), **headers)

    with concurrent.futures.ThreadPoolExecutor(8) as senders:
        places = {answer.place for answer in senders.map(send, range(8))}
    request.node.written = 1
    assert len(places) == 1 and places.pop().startswith("/issues/")


def test_who_may_not_is_told_so_before_any_field_is_looked_at(participant):
    assert check(participant.post("/acts/role.grant", {"person": "nobody", "role": "king"})).status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": None}, {"origin": ""}, {"origin": "null"}, {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1"},
        {"origin": "http://127.0.0.1:1"}, {"origin": "https://{}"}, {"origin": "http://{}.evil.example"},
        {"origin": "http://{}/"}, {"origin": "http://evil@{}"}, {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"}, {"origin": None, "sec_fetch_site": "cross-site"},
        {"origin": None, "sec_fetch_site": "same-site"}, {"origin": "null", "sec_fetch_site": "same-origin"},
        {"origin": "http://evil.example", "sec_fetch_site": "none"}, {"sec_fetch_site": "unheard-of"},
    ],
    ids=str,
)
def test_forms_from_elsewhere(site, participant, headers):
    host = f"127.0.0.1:{site.port}"
    headers = {name: value and value.format(host) for name, value in headers.items()}
    for target in ("/acts/issue.filed", "/you", "/sign-out", "/demonstration", "/sign-in"):
        answer = check(participant.post(target, input_of(participant), **headers), target)
        assert answer.status == 403, f"{target}: {answer.status}"
        assert "set-cookie" not in answer.headers
    assert participant.get("/desk").status == 200


@pytest.mark.parametrize(
    "headers", [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"}], ids=str
)
def test_nobody_is_signed_in_from_elsewhere(site, stranger, headers):
    _, code = parts(site.port)[0]
    answer = check(stranger.post("/demonstration", {"person": code}, **headers))
    assert answer.status == 403 and "set-cookie" not in answer.headers


def test_forms_without_the_right_token(site, people):
    participant, other = people["Participant"], people["Chair"]
    values = list(input_of(participant).items())
    token = participant.token
    forged = [None, "", "x", other.token, token[:-1], token + "A", token.swapcase(), token + "%00", "あ", "A" * 43]
    for one in forged:
        for target in ("/acts/issue.filed", "/you", "/sign-out"):
            fields = values + ([("form_token", one)] if one is not None else [])
            answer = participant.connection.post(target, fields, cookie=participant.cookie, origin=participant.origin)
            assert check(answer).status == 403, f"{target} {one}"


# Cookies and other headers


@pytest.mark.parametrize(
    "cookie",
    [
        "; ".join(f"c{number}={number}" for number in range(100)), "session=" + "x" * 8000, "session=", "session", "=",
        ";" * 1000,
        'session="quoted"', "session=a,b", "session=%00", "session=あ", "session=" + "A" * 43, "lang=xx", "lang=../../x",
        "lang=" + "x" * 5000, "session=x; session=y", "=session", "session==", " session = x ",
    ],
    ids=lambda cookie: cookie[:20],
)
def test_cookies_that_mean_nothing(site, stranger, cookie):
    assert check(stranger.get("/", cookie=cookie)).status == 200
    assert check(stranger.get("/desk", cookie=cookie)).place == "/sign-in"
    origin = f"http://127.0.0.1:{site.port}"
    answer = check(stranger.post("/acts/issue.filed", {"title": "x"}, cookie=cookie, origin=origin))
    assert answer.place == "/sign-in"


def test_more_headers_than_anybody_needs(site, stranger):
    line = b"X-%d: " + b"x" * 20 + b"\r\n"
    for headers in (
        b"".join(line % number for number in range(5000)), b"X: " + b"x" * 200_000 + b"\r\n", b"X: a\r\n b\r\n",
        b"X: \x00\r\n",
        b"X : a\r\n", b": a\r\n", b"X\r\n", b"X: a\nY: b\r\n", b"X: a\r\r\n",
    ):
        answer = asked(stranger, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\n".encode() + headers + b"\r\n")
        assert answer is None or answer.status == 200 or 400 <= answer.status < 500


@pytest.mark.parametrize(
    "headers",
    [
        {"accept_language": "x" * 5000}, {"accept_language": ",;=" * 500}, {"accept_encoding": "gzip;q=0"},
        {"accept_encoding": "gzip" * 1000}, {"if_none_match": '"' * 999}, {"range": "bytes=5-1"},
        {"range": "bytes=0-" + "9" * 40},
        {"range": "bytes=" + "0-0," * 2000}, {"expect": "100-continue"},
        {"upgrade": "websocket", "connection": "upgrade"},
        {"upgrade": "h2c", "connection": "upgrade, http2-settings"}, {"x_forwarded_for": "x" * 5000},
        {"x_forwarded_for": ",,,"}, {"x_http_method_override": "DELETE"}, {"user_agent": "\x1b]0;x\x07" * 20},
    ],
    ids=lambda headers: str(headers)[:40],
)
def test_headers_that_mean_something_elsewhere(site, stranger, headers):
    answer = asked(stranger, stranger.written("GET", "/", **headers))
    assert answer is None or answer.status == 400 or check(answer).status == 200


def test_what_is_no_http(site, stranger):
    for data in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n", b"GET /\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n", b"\r\n" * 1000, b"SSH-2.0-x\r\n", bytes(range(256)), b"GET / HTTP/1.1\r\nHost",
    ):
        stranger.open()
        stranger.send(data)
        # Nobody says any more, so the server must not wait for it.
        stranger.socket.shutdown(socket.SHUT_WR)
        try:
            status = stranger.receive().status
            assert status == 200 and b"HTTP/1.0" in data or 400 <= status < 500 or status == 505, data
        except Closed:
            pass


def test_many_requests_in_one_breath(site, stranger):
    stranger.send(stranger.written("GET", "/health") * 2000)
    assert all(stranger.receive().status == 200 for _ in range(2000))


def test_connections_that_only_wait(site, stranger):
    waiting = [socket.create_connection(("127.0.0.1", site.port)) for _ in range(400)]
    for half in waiting[::2]:
        half.sendall(b"GET / HTTP/1.1\r\nHost: 127")
    started = time.monotonic()
    assert check(stranger.get("/")).status == 200
    assert time.monotonic() - started < 1
    for one in waiting:
        one.close()


# Once, and not too often


def as_in_the_page(person):
    """The form as a browser has it: what stands in it, nothing else."""
    form = form_at(person, "/acts/issue.filed")
    return filled(form) | {field.name: field.value for field in form.fields if field.kind == "hidden"}


def sent(person, values):
    answer = person.connection.post("/acts/issue.filed", values, cookie=person.cookie, origin=person.origin)
    assert check(answer).status == 303
    return answer.place


def test_a_form_that_is_sent_twice_acts_once(site, participant, request):
    values = as_in_the_page(participant)
    assert len({sent(participant, values) for _ in range(3)}) == 1
    request.node.written = 1


def test_two_forms_act_twice(site, participant, request):
    assert len({sent(participant, as_in_the_page(participant)) for _ in range(2)}) == 2
    request.node.written = 2


def test_nobody_acts_without_pause(own_demonstration):
    code = next(code for task, code in parts(own_demonstration.port) if task.startswith("Participant"))
    person = Person.play(own_demonstration.port, code)
    before = entries(own_demonstration)
    values = input_of(person)
    answers = [check(person.post("/acts/issue.filed", values)).status for _ in range(100)]
    assert answers[:50] == [303] * 50
    assert answers.count(429) >= 30 and set(answers) == {303, 429}
    assert entries(own_demonstration) == before + answers.count(303)
    assert person.get("/desk").status == 200


def sign_ins(server, count, source="127.0.0.1", **headers):
    """The statuses of so many attempts to sign in from an address of this machine."""
    connection = Connection(server.port, source=source)
    form = {"email": "nobody@example.org"}
    return [check(connection.post("/sign-in", form, **headers)).status for _ in range(count)]


def test_a_flood_from_one_address_leaves_the_others_alone(own_demonstration):
    assert 429 in sign_ins(own_demonstration, 100)
    assert sign_ins(own_demonstration, 3, source="127.0.0.2") == [200] * 3


def test_nobody_gets_round_the_limit_by_naming_another_address(own_demonstration):
    assert 429 in sign_ins(own_demonstration, 100)
    claimed = [sign_ins(own_demonstration, 1, x_forwarded_for=f"203.0.113.{number}")[0] for number in range(20)]
    assert claimed.count(429) >= 18
