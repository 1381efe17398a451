"""A running program and a browser for every test that needs them."""

import shutil
import tempfile

import pytest
from playwright.sync_api import sync_playwright

from serving import Server
from wire import parts


@pytest.fixture
def folder():
    path = tempfile.mkdtemp(prefix="convene-")
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def demonstration():
    """The demonstration as visitors find it. Tests that change it use `own_demonstration`."""
    path = tempfile.mkdtemp(prefix="convene-")
    server = Server(path, "--demo")
    yield server
    server.stop()
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def own_demonstration(folder):
    server = Server(folder, "--demo")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


class Visitor:
    """One person at a browser of their own, with or without JavaScript."""

    def __init__(self, chromium, server, **options):
        self.server = server
        options.setdefault("viewport", {"width": 1280, "height": 900})
        options.setdefault("locale", "en")
        self.context = chromium.new_context(base_url=server.address, **options)
        self.page = self.context.new_page()
        self.refused = []
        self.page.on("console", lambda message: message.type == "error" and self.refused.append(message.text))

    def play(self, task, name=None):
        """Takes a part of the demonstration."""
        self.page.goto("/demonstration")
        # By the code of the person: the page may be in another language than the task's name.
        codes = [code for label, code in parts(self.server.port) if task in label]
        part = self.page.locator(",".join(f'button.part[value="{code}"]' for code in codes))
        if name:
            part = part.filter(has_text=name)
        part.first.click()
        self.page.wait_for_url("**/desk")
        return self

    def later(self, days):
        """Moves the demonstration's clock."""
        for label, length in (("Four weeks later", 28), ("One week later", 7), ("One day later", 1)):
            while days >= length:
                self.page.goto("/demonstration")
                with self.page.expect_navigation():
                    self.page.get_by_role("button", name=label).click()
                days -= length

    def close(self):
        self.context.close()


@pytest.fixture
def visit(chromium):
    """Opens a browser for a person; closes it after the test."""
    opened = []

    def open_browser(server, **options):
        opened.append(Visitor(chromium, server, **options))
        return opened[-1]

    yield open_browser
    for visitor in opened:
        visitor.close()
