"""Checks headstart.py against the tables: python3 check.py EXPERIMENT SWEEP. Needs pandas and matplotlib."""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
sys.path.insert(0, str(Path(__file__).resolve().parent))
import headstart as hs  # noqa: E402

study = hs.run(sys.argv[1], replications=20, sets={"access.early.lead_days": 20})
summary = study.table("summary")
assert str(summary.dtypes["n"]) == "Int64" and summary.attrs["meanings"]["p50"] == "median"
assert "Early access for one" in set(study.table("summary", labels=True)["scenario"])
runs = study.runs()
waits = summary[summary["outcome"] == "days_to_parity"]
assert runs["early_over_late.days_to_parity.censored"].sum() == waits["censored"].sum()
areas = summary[summary["outcome"] == "gap_area"].set_index("scenario")["mean"]
mine = runs.groupby("scenario")["early_over_late.gap_area"].mean()
assert all(abs(mine[name] - areas[name]) < 1e-9 for name in areas.index)
series = study.series(measure="ratio", days="0..120/10")
assert series.attrs["units"]["value"] == "log2 of the ratio" == study.unit("measure", "ratio")
assert study.unit("measure", "throughput") == "tokens/s per chip"
curves = study.table("curves")
day = curves[(curves["measure"] == "ratio") & (curves["day"] == 60)].set_index("scenario")["p50"]
own = series[series["day"] == 60].groupby("scenario")["value"].median()
assert all(abs(own[name] - day[name]) < 1e-9 for name in day.index)
assert len(study.plot("ratio").get_lines()) == 3
swept = hs.sweep(sys.argv[2], replications=2)
assert {"design", "runs", "points"} <= set(swept.tables())
try:
    hs.run("there-is-no-such.yaml")
    raise AssertionError("a missing file was taken")
except hs.HeadstartError as refused:
    assert "does not exist" in str(refused)
print("python: all as it should be")
