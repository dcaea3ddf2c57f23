"""How components of a message nest, and how many there may be (Discord docs, Components)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playground.components import SELECTS, Kind, walk
from playground.validate.inputs import check_button, check_select
from playground.validate.media import check_media_url

if TYPE_CHECKING:
    from collections.abc import Collection

    from playground.validate.problems import Path, Problems
    from playground.wire import JSON

ROWS_AT_MOST = 5
ROW_WIDTH = 5
TOTAL_AT_MOST = 40
TEXT_TOTAL = 4000
GALLERY_AT_MOST = 10
SECTION_TEXTS = 3
MEDIA_DESCRIPTION = 1024
COLOR_MAX = 0xFFFFFF

_IN_ROW = (Kind.BUTTON, *sorted(SELECTS))
_IN_CONTAINER = (
    Kind.ACTION_ROW,
    Kind.SECTION,
    Kind.TEXT_DISPLAY,
    Kind.MEDIA_GALLERY,
    Kind.FILE,
    Kind.SEPARATOR,
)
_TOP_V2 = (*_IN_CONTAINER, Kind.CONTAINER)
_TOP_V1 = (Kind.ACTION_ROW,)
_ACCESSORIES = (Kind.BUTTON, Kind.THUMBNAIL)


def check_components(
    problems: Problems, components: Any, filenames: Collection[str], *, v2: bool
) -> None:
    """Note what is wrong with a message's components; `filenames` are its attachments'."""
    if not isinstance(components, list):
        problems.bad_type(("components",), list)
        return
    if not v2 and problems.too_long(("components",), components, ROWS_AT_MOST):
        return
    checker = _Checker(problems, filenames)
    checker.children(("components",), components, _TOP_V2 if v2 else _TOP_V1)
    if v2 and not checker.malformed:
        _check_totals(problems, components)


def of_kind(problems: Problems, path: Path, component: Any, allowed: Collection[Kind]) -> bool:
    """Whether a component is of a kind that its place allows; noted if not."""
    if not isinstance(component, dict):
        problems.bad_type(path, dict)
        return False
    if component.get("type") in {int(kind) for kind in allowed}:
        return True
    kinds = ", ".join(str(int(kind)) for kind in allowed)
    listed = f"({kinds},)" if len(allowed) == 1 else f"({kinds})"
    problems.add(path, "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {listed}.')
    return False


def check_unique_id(problems: Problems, path: Path, component: JSON, seen: set[str]) -> None:
    """No custom id twice in one message or modal."""
    custom_id = component.get("custom_id")
    if not isinstance(custom_id, str):
        return
    if custom_id in seen:
        problems.add(
            (*path, "custom_id"),
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated",
        )
    seen.add(custom_id)


def _check_totals(problems: Problems, components: list[JSON]) -> None:
    everything = list(walk(components))
    if len(everything) > TOTAL_AT_MOST:
        problems.add(
            ("components",),
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            f"The total number of components cannot exceed {TOTAL_AT_MOST}",
        )
    texts = [c["content"] for c in everything if c["type"] == Kind.TEXT_DISPLAY]
    if sum(map(len, texts)) > TEXT_TOTAL:
        problems.add(
            ("components",),
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"The total displayable text cannot exceed {TEXT_TOTAL} characters",
        )


@dataclass(slots=True)
class _Checker:
    problems: Problems
    filenames: Collection[str]
    malformed: bool = False
    _custom_ids: set[str] = field(default_factory=set)

    def children(self, path: Path, components: Any, allowed: Collection[Kind]) -> None:
        if not isinstance(components, list):
            self.malformed = True
            self.problems.bad_type(path, list)
            return
        for index, component in enumerate(components):
            self.one((*path, index), component, allowed)

    def one(self, path: Path, component: Any, allowed: Collection[Kind]) -> None:
        if not of_kind(self.problems, path, component, allowed):
            self.malformed = True
            return
        check_unique_id(self.problems, path, component, self._custom_ids)
        kind = Kind(component["type"])
        if kind in SELECTS:
            check_select(self.problems, path, component)
            return
        {
            Kind.ACTION_ROW: self._row,
            Kind.BUTTON: self._button,
            Kind.SECTION: self._section,
            Kind.TEXT_DISPLAY: self._text,
            Kind.THUMBNAIL: self._thumbnail,
            Kind.MEDIA_GALLERY: self._gallery,
            Kind.FILE: self._file,
            Kind.SEPARATOR: self._separator,
            Kind.CONTAINER: self._container,
        }[kind](path, component)

    def _row(self, path: Path, row: JSON) -> None:
        inner = row.get("components")
        place = (*path, "components")
        if not isinstance(inner, list):
            self.malformed = True
            self.problems.required(place)
            return
        if self.problems.bad_length(place, inner, 1, ROW_WIDTH):
            return
        self.children(place, inner, _IN_ROW)
        used = 0
        for index, component in enumerate(inner):
            wide = isinstance(component, dict) and component.get("type") in SELECTS
            used += ROW_WIDTH if wide else 1
            if used > ROW_WIDTH:
                message = f"The component exceeds the row's width of {ROW_WIDTH}"
                self.problems.add((*place, index), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)

    def _button(self, path: Path, button: JSON) -> None:
        check_button(self.problems, path, button)

    def _section(self, path: Path, section: JSON) -> None:
        texts = section.get("components") or []
        if not self.problems.bad_length((*path, "components"), texts, 1, SECTION_TEXTS):
            self.children((*path, "components"), texts, (Kind.TEXT_DISPLAY,))
        if section.get("accessory") is None:
            self.problems.required((*path, "accessory"))
        else:
            self.one((*path, "accessory"), section["accessory"], _ACCESSORIES)

    def _text(self, path: Path, display: JSON) -> None:
        if not self.problems.text(display, "content", path, least=1, most=TEXT_TOTAL, needed=True):
            self.malformed = True

    def _thumbnail(self, path: Path, thumbnail: JSON) -> None:
        self._media(path, thumbnail)

    def _gallery(self, path: Path, gallery: JSON) -> None:
        items = gallery.get("items") or []
        if self.problems.bad_length((*path, "items"), items, 1, GALLERY_AT_MOST):
            return
        for index, item in enumerate(items):
            self._media((*path, "items", index), item)

    def _media(self, path: Path, holder: JSON) -> None:
        self.problems.text(holder, "description", path, most=MEDIA_DESCRIPTION)
        url = (holder.get("media") or {}).get("url")
        check_media_url(self.problems, (*path, "media", "url"), url, self.filenames)

    def _file(self, path: Path, file: JSON) -> None:
        url = (file.get("file") or {}).get("url")
        place = (*path, "file", "url")
        check_media_url(self.problems, place, url, self.filenames, attached_only=True)

    def _separator(self, path: Path, separator: JSON) -> None:
        if separator.get("spacing") not in {None, 1, 2}:
            self.problems.bad_choice((*path, "spacing"), "{1, 2}")

    def _container(self, path: Path, container: JSON) -> None:
        color = container.get("accent_color")
        if color is not None and not (isinstance(color, int) and 0 <= color <= COLOR_MAX):
            message = f"int value should be less than or equal to {COLOR_MAX}."
            self.problems.add((*path, "accent_color"), "NUMBER_TYPE_MAX", message)
        inner = container.get("components")
        if not inner:
            self.problems.required((*path, "components"))
            return
        self.children((*path, "components"), inner, _IN_CONTAINER)
