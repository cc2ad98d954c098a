"""Finds every kind of page that a user can reach by links."""

import re
import urllib.parse

FILES = re.compile(r"\.(xlsx|csv|txt|pdf|json|svg|css|js)$|/evidence/|/template")


def shape(path):
    """The kind of a page: its path without identifiers, years and codes."""
    parts = urllib.parse.urlsplit(path).path.split("/")
    return "/".join("*" if re.search(r"\d|^[A-Z0-9]{12,}$", part) else part for part in parts)


def kinds_of_pages(page, start, most=60):
    """Opens one page of each kind, and yields its path while it is open."""
    waiting, seen = [start], {shape(start)}
    while waiting and most:
        path = waiting.pop(0)
        answer = page.goto(path)
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        yield path
        most -= 1
        for link in links:
            if not link.startswith("/") or FILES.search(link):
                continue
            link = link.partition("#")[0]
            if shape(link) not in seen:
                seen.add(shape(link))
                waiting.append(link)
