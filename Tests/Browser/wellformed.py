"""Whether an answer is one that the site may give: its headers, and markup that only the site can have written."""

import html
import json
import re

TAG = re.compile(r'<(?:!DOCTYPE html|/[a-z][a-z0-9]*|[a-z][a-zA-Z0-9]*(?:\s+[a-zA-Z][a-zA-Z:-]*(?:="[^"<]*")?)*\s*/?)>')
NAME = re.compile(r"^<([a-zA-Z0-9]+)")
ATTRIBUTE = re.compile(r'\s([a-zA-Z:-]+)(?:="([^"]*)")?')
# What search engines read of a page: JSON that nothing runs, with every < in it written otherwise.
DATA = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')
NEVER = {
    "applet", "audio", "base", "embed", "frame", "frameset", "iframe", "img", "math", "object", "script", "style",
    "template", "video",
}
ADDRESSES = {"action", "cite", "formaction", "href", "poster", "src", "srcset", "xlink:href"}
POLICY = {
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
}


def check(answer, what=""):
    """Fails with the reason when an answer is not in order. Returns the answer."""
    assert answer.status < 500, f"{what}: {answer.status}"
    if answer.status == 400 and answer.body == b"" and answer.is_last:
        return answer  # It was no HTTP: the site never heard of it.
    for name, beginning in POLICY.items():
        assert answer.headers.get(name, "").startswith(beginning), f"{what}: {answer.status} without {name}"
    if answer.is_page:
        check_markup(answer.text, what)
    return answer


def check_markup(page, what=""):
    """Fails when a page holds markup that did not come from the site's own elements."""
    for data in DATA.findall(page):
        json.loads(data)
    page = DATA.sub("", page)
    outside = TAG.sub("", page).find("<")
    assert outside < 0, f"{what}: markup that the site does not write: {TAG.sub('', page)[outside:outside + 80]!r}"
    for tag in set(TAG.findall(page)):
        name = NAME.match(tag)
        if name is None:
            continue
        assert name.group(1).lower() not in NEVER, f"{what}: {tag}"
        for attribute, value in ATTRIBUTE.findall(tag):
            attribute = attribute.lower()
            assert not attribute.startswith("on"), f"{what}: {tag}"
            assert attribute not in ("style", "http-equiv", "srcdoc"), f"{what}: {tag}"
            if 'rel="canonical"' in tag:
                # The one address that names the site itself: where the page is to be looked for.
                value = re.sub(r"^http://127\.0\.0\.1:\d+(?=/)", "", value)
            if attribute in ADDRESSES:
                check_address(name.group(1), html.unescape(value), f"{what}: {tag}")


def check_address(element, address, what):
    """Fails when an address leads where a page of the site may not lead."""
    is_own = re.match(r"[/#?](?![/\\])|#|/$", address) is not None
    assert is_own or element == "a" and re.match(r"(?:https?://[^\s/@]|mailto:)", address), what


def visible(page):
    """What a reader sees of a page, without the white space and without what Markdown takes as emphasis or code."""
    return essence(html.unescape(TAG.sub("", DATA.sub("", page))))


def essence(text):
    """A text reduced to what must be seen of it, however it is laid out."""
    return re.sub(r"[\s`*_\\\u200b]", "", text)
