"""Requests one page at a steady rate, even if the answers are slow, because users do not wait for each other."""

import asyncio
import time
import urllib.parse


def percentile(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def ask(url, cookies, rate, seconds, until=None):
    """The seconds that each answer took, counted from the planned time of the request.
    Ends early when `until()` is true, but not before the requests of one second."""
    return ask_all([(url, cookies)], rate, seconds, until)


def ask_all(pages, rate, seconds, until=None):
    """The same for several pages, given by address and cookies, in turn. The rate is that of all of them together."""
    return asyncio.run(asking([prepared(*page) for page in pages], rate, seconds, until or (lambda: False)))


def prepared(url, cookies):
    """The host and port, and the request."""
    place = urllib.parse.urlsplit(url)
    path = place.path + (f"?{place.query}" if place.query else "")
    request = f"GET {path} HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n"
    return place.hostname, place.port, request.encode()


async def asking(pages, rate, seconds, until):
    began, waiting = time.monotonic(), []
    for number in range(int(rate * seconds)):
        if number >= rate and until():
            break
        due = began + number / rate
        await asyncio.sleep(max(0, due - time.monotonic()))
        waiting.append(asyncio.create_task(answer(*pages[number % len(pages)], due)))
    return await asyncio.gather(*waiting)


async def answer(host, port, request, due):
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(request)
    head = await reader.readline()
    assert b" 200 " in head, f"not answered well: {head}"
    await reader.read()
    writer.close()
    return time.monotonic() - due
