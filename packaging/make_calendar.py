"""Writes resources/calendars/kz.json from the package `holidays` (a development dependency).

Run: python packaging/make_calendar.py resources/calendars/kz.json
"""

import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import holidays

YEARS = range(2010, 2028)
UNCONFIRMED_YEARS = (2027,)
"""Years for which the Government's moves of days off are not known yet."""
RUSSIAN = {
    "New Year's Day": "Новый год",
    "Orthodox Christmas": "Православное Рождество",
    "International Women's Day": "Международный женский день",
    "Nowruz Holiday": "Наурыз мейрамы",
    "Kazakhstan's People Solidarity Holiday": "Праздник единства народа Казахстана",
    "Defender of the Fatherland Day": "День защитника Отечества",
    "Victory Day": "День Победы",
    "Capital Day": "День столицы",
    "Constitution Day": "День Конституции",
    "Republic Day": "День Республики",
    "First President Day": "День Первого Президента",
    "Independence Day": "День Независимости",
    "Eid al-Adha": "Курбан айт (первый день)",
}
MOVED = {
    "kk": "Ауыстырылған демалыс күні: {day} орнына",
    "ru": "Перенесённый выходной день: за {day}",
    "en": "Day off moved from {day}",
}
OBSERVED = {
    "kk": "{name} (мереке демалыс күніне тура келгендіктен)",
    "ru": "{name} (праздник совпал с выходным днём)",
    "en": "{name} (the holiday fell on a day off)",
}


def main(target: Path) -> None:
    """Writes the calendar to `target`."""
    days_off = [entry for year in YEARS for entry in _days_off(year)]
    data = {
        "format": "oversight-calendar",
        "version": 1,
        "name": "kz",
        "source": f"PyPI holidays {holidays.__version__}",
        "from": f"{YEARS[0]}-01-01",
        "to": f"{YEARS[-1]}-12-31",
        "weekend": {"kk": "Демалыс күні", "ru": "Выходной день", "en": "Weekend"},
        "unconfirmed_years": list(UNCONFIRMED_YEARS),
        "days_off": days_off,
        "working_weekends": [day.isoformat() for year in YEARS for day in _working_weekends(year)],
    }
    lines = json.dumps(data, ensure_ascii=False, indent=1)
    target.write_text(re.sub(r"\{\s+(\"(?:date|kk)[^{}]*?)\s+\}", _one_line, lines) + "\n", encoding="utf-8")


def _one_line(found: re.Match[str]) -> str:
    return "{" + re.sub(r"\s*\n\s*", " ", found.group(1)) + "}"


def _days_off(year: int) -> list[dict[str, object]]:
    kazakh, english = holidays.KZ(years=year, language="kk"), holidays.KZ(years=year, language="en_US")
    return [
        {"date": day.isoformat(), "confirmed": "estimated" not in english[day], **_names(kazakh[day], english[day])}
        for day in sorted(kazakh)
        if day.year == year
    ]


def _names(kazakh: str, english: str) -> dict[str, str]:
    """The three names; several holidays on one day are joined by "; " in the package."""
    if moved := re.fullmatch(r"Day off \(substituted from (\d\d)/(\d\d)/(\d{4})\)", english):
        day = f"{moved[2]}.{moved[1]}.{moved[3]}"
        return {language: text.format(day=day) for language, text in MOVED.items()}
    pairs = list(zip(kazakh.split("; "), english.split("; "), strict=True))
    names = [_name(*pair) for pair in pairs]
    return {language: "; ".join(name[language] for name in names) for language in ("kk", "ru", "en")}


def _name(kazakh: str, english: str) -> dict[str, str]:
    observed = english.endswith(" (observed)")
    plain = english.removesuffix(" (observed)").removesuffix(" (estimated)")
    names = {"kk": re.sub(r" \([^()]*\)$", "", kazakh), "ru": RUSSIAN[plain], "en": plain}
    return {language: OBSERVED[language].format(name=name) if observed else name for language, name in names.items()}


def _working_weekends(year: int) -> list[date]:
    """Weekends of this very year that worked; the package carries some into other years."""
    known = holidays.KZ(years=year, language="kk")
    day, found = date(year, 1, 1), []
    while day.year == year:
        if day.weekday() >= 5 and known.is_working_day(day):
            found.append(day)
        day += timedelta(days=1)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
