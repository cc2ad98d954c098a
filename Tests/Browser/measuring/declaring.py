"""Saves declarations as fast as the server takes them, each as a new draft, from many people."""

import asyncio
import contextlib
import itertools
import sqlite3
import time
import urllib.parse
import uuid

from invented import YEAR

from .forms import Forms, Sitting

AT_ONCE = 8
DECLARATIONS = 200
PEOPLE = 40
COMPLETED = f"{YEAR}-05-06"


class Writers:
    """People who have signed in and opened the form."""

    def __init__(self, house, numbers):
        """The numbers are those of people who may declare papers and have the demo password."""
        self.people = []
        password = house.accounts[0]["password"]
        for number in numbers:
            sitting = Sitting(house, {"login": number, "password": password})
            sitting.open("/declarations/new/paper")
            form = next(form for form in Forms(sitting.page).all if "form_key" in form.fields)
            self.people.append((sitting.cookies(), form.fields))

    def rate(self, urls):
        """The declarations per second at these servers, in turn. Each person sends one after another."""
        each = DECLARATIONS // AT_ONCE
        requests = [
            [self.request(url, who) for url, who, _ in zip(
                itertools.cycle(urls), itertools.cycle(self.people[place::AT_ONCE]), range(each))]
            for place in range(AT_ONCE)]
        began = time.monotonic()
        asyncio.run(self.send_all(requests))
        return each * AT_ONCE / (time.monotonic() - began)

    async def send_all(self, requests):
        async def send_some(some):
            for host, port, request in some:
                await send(host, port, request)

        await asyncio.gather(*map(send_some, requests))

    def request(self, url, who):
        cookies, fields = who
        number = str(uuid.uuid4())
        mark = f"----{number}"
        filled = {**fields, "form_key": number, "title": f"论文《{number}》", "completed": COMPLETED, "then": "save"}
        body = b"".join(
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in filled.items())
        place = urllib.parse.urlsplit(url)
        body += f"--{mark}--\r\n".encode()
        head = (
            f"POST /declarations/new/paper HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: {cookies}\r\n"
            f"Content-Type: multipart/form-data; boundary={mark}\r\nContent-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n")
        return place.hostname, place.port, head.encode() + body


def numbers(database):
    """The numbers of people in a demo on SQLite who may declare papers."""
    query = """
        SELECT p.document_number FROM person p JOIN account a ON a.person_id = p.id
        WHERE a.is_demo = 1 AND a.state = 'active' AND p.series = 'general' ORDER BY p.id LIMIT ?
    """
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as store:
        return [number for (number,) in store.execute(query, (PEOPLE,))]


async def send(host, port, request):
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(request)
    head = await reader.readline()
    rest = await reader.read()
    assert b" 303 " in head, (head, rest[:2000].decode(errors="replace"))
    writer.close()
