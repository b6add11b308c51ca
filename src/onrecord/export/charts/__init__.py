"""Charts as SVG: a timeline of developments, the series of a number, a map of places. Text, no script, no style of its own.

Records go in; an `svg` element comes out, all text escaped, coloured by classes that `charts.css` draws from the desk's
variables, so the same chart stands on a page, in a brief and on paper. Each chart has a title for those who cannot see
it; the page that shows it lists the same data in order. Decided here: where a line goes. Not decided here: any standing.
"""

from onrecord.export.charts.places import Placed, Unplaced, map_svg
from onrecord.export.charts.series import series_svg
from onrecord.export.charts.timeline import timeline_svg

__all__ = ["Placed", "Unplaced", "map_svg", "series_svg", "timeline_svg"]
