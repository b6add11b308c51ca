"""A small line chart as SVG, for the benchmarks' results."""

from collections.abc import Mapping, Sequence

_WIDTH, _HEIGHT, _MARGIN = 640, 320, 52
_COLOURS = ("#1f5f8b", "#b3541e", "#4a7c3a")


def lines_svg(numbers: Sequence[float], series: Mapping[str, Sequence[float]], below: str, beside: str) -> str:
    """Return a chart of some series over the same numbers, from zero."""
    right, top = max(numbers), max(max(values) for values in series.values()) * 1.1 or 1.0

    def x(value: float) -> float:
        return _MARGIN + value / right * (_WIDTH - 2 * _MARGIN)

    def y(value: float) -> float:
        return _HEIGHT - _MARGIN - value / top * (_HEIGHT - 2 * _MARGIN)

    drawn = []
    for (name, values), colour in zip(series.items(), _COLOURS, strict=False):
        points = " ".join(f"{x(number):.1f},{y(value):.1f}" for number, value in zip(numbers, values, strict=True))
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn.append(f'<text x="{_WIDTH - _MARGIN + 4}" y="{y(values[-1]):.1f}" fill="{colour}">{name}</text>')
    for part in (0.0, 0.5, 1.0):
        drawn.append(f'<text x="{_MARGIN - 6}" y="{y(top * part) + 4:.1f}" text-anchor="end">{top * part:.1f}</text>')
        drawn.append(
            f'<text x="{x(right * part):.1f}" y="{_HEIGHT - _MARGIN + 18}" text-anchor="middle">{right * part:g}</text>'
        )
    axes = f"M{_MARGIN},{_MARGIN} V{_HEIGHT - _MARGIN} H{_WIDTH - _MARGIN}"
    size = f'viewBox="0 0 {_WIDTH + 30} {_HEIGHT}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    labels = (
        f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 12}" text-anchor="middle">{below}</text>'
        f'<text x="{_MARGIN}" y="{_MARGIN - 14}">{beside}</text>'
    )
    return "\n".join([head, f'<path d="{axes}" fill="none" stroke="#888"/>', *drawn, labels, "</svg>"]) + "\n"
