"""Reads a calendar file as other people's programs do, and prints its entries as JSON.

Run by specs/calendar.spec.ts with a file on its input. Whatever the library corrects or warns of is
an error here.
"""

import json
import sys
import warnings
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from icalendar import Calendar

KYZYLORDA = ZoneInfo("Asia/Qyzylorda")


def moment(value):
    """A day as it is, an instant as the clocks of Kyzylorda show it."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo not in (timezone.utc, ZoneInfo("UTC")):
        sys.exit(f"{value!r} is not in UTC")
    return value.astimezone(KYZYLORDA).strftime("%Y-%m-%d %H:%M")


def read(file):
    warnings.simplefilter("error")
    calendar = Calendar.from_ical(file)
    for component in calendar.walk():
        if component.errors:
            sys.exit(f"{component.name} {component.get('UID')}: {component.errors}")
    return [
        {
            "uid": str(entry["UID"]),
            "summary": str(entry["SUMMARY"]),
            "sequence": int(entry["SEQUENCE"]),
            "begins": moment(entry.decoded("DTSTART")),
            "ends": moment(entry.decoded("DTEND")),
        }
        for entry in calendar.walk("VEVENT")
    ]


json.dump(read(sys.stdin.buffer.read()), sys.stdout)
