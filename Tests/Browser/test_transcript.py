"""After a session: its recording, its transcript, and who spoke in it."""

import pytest
from playwright.sync_api import expect

from speaking import Session

SUBTITLES = """WEBVTT

NOTE This is no authoritative record.

00:01.000 --> 00:04.000
<v MODERATOR>We begin on time.

00:42.000 --> 00:46.000
<v AUDIENCE>May I ask something?

01:13.000 --> 01:20.000
Thanks for watching!
"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_rapporteur_files_matches_and_checks_a_transcript(own_demonstration, visit, scripts):
    session = Session(own_demonstration)
    session.done("session.held", by=session.moderator, on_site="12", remote="3")
    page = visit(own_demonstration, java_script_enabled=scripts).page
    page.goto("/demonstration")
    with page.expect_navigation():
        page.locator(f'button.part[value="{session.rapporteur}"]').click()
    address = f"/sessions/{session.number}"
    page.goto(address)

    page.get_by_role("link", name="Link stream, captions and recording").click()
    page.get_by_label("Recording (may be left out)").fill("https://video.example.org/day")
    page.get_by_label("The session begins in the recording at").fill("1:00:00")
    with page.expect_navigation():
        page.get_by_role("button", name="Link them").click()
    expect(page.get_by_text("from 1:00:00")).to_be_visible()

    page.goto(address)
    page.get_by_role("link", name="File a transcript").click()
    page.get_by_label("A program that recognises speech").check()
    page.get_by_label("From the beginning of the session").check()
    page.get_by_label("Read the text from a file").set_input_files(
        {"name": "floor.vtt", "mimeType": "text/vtt", "buffer": SUBTITLES.encode()})
    with page.expect_navigation():
        page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_text("3 turns. Nobody else sees this yet.")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="File the transcript").click()

    expect(page.get_by_text("No turn has been checked by a person yet.")).to_be_visible()
    expect(page.get_by_text("Listen to it again")).to_be_visible()
    expect(page.locator("#t-2 a.num")).to_have_attribute("href", "https://video.example.org/day#t=3642")
    speakers = page.locator("#speakers > ul > li")
    expect(speakers.nth(0)).to_contain_text("not matched")
    with page.expect_navigation():
        speakers.nth(0).get_by_role("button").first.click()
    expect(page.locator("#speakers > ul > li").nth(0)).not_to_contain_text("not matched")

    page.locator("#t-2").get_by_role("link", name="Put it right").click()
    page.get_by_role("textbox", name="What was spoken").fill("May I ask something else?")
    with page.expect_navigation():
        page.get_by_role("button", name="Put it right").click()
    expect(page.locator("#t-2")).to_contain_text("May I ask something else?")
    expect(page.locator("#t-2")).to_contain_text("put right by")
    page.locator("#check").get_by_label("Last turn").fill("2")
    with page.expect_navigation():
        page.get_by_role("button", name="Mark them as checked").click()
    expect(page.get_by_text("2 of 3 turns have been checked by a person; the others may be wrong.")).to_be_visible()
