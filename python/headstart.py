"""Headstart from Python: one file, needs Python 3.8 and pandas; matplotlib to plot.

    import headstart as hs
    study = hs.run("experiments/02-scenarios.yaml", replications=200)
    study.table("summary")                    # a DataFrame; .attrs holds units and meanings of its columns
    study.series(measure="ratio")             # curves of every run
    study.plot("ratio")                       # median and central 90 % of one measure

The program is the launcher `headstart`: the one in the environment variable HEADSTART, or beside this file's directory, or on the PATH.
"""

import json
import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

import pandas as pd

__all__ = ["run", "sweep", "compare", "open", "Results", "HeadstartError"]

_TYPES = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


class HeadstartError(Exception):
    """The program refused what it was given; the message is its own."""


def _program():
    stated = os.environ.get("HEADSTART")
    if stated:
        return shlex.split(stated)
    beside = Path(__file__).resolve().parent.parent / "headstart"
    if beside.is_file():
        return [str(beside)]
    found = shutil.which("headstart")
    if found:
        return [found]
    raise HeadstartError("headstart is not on the PATH.\nMaybe set HEADSTART to the launcher of a checkout.")


def _call(*arguments):
    done = subprocess.run(
        [*_program(), *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    if done.returncode not in (0, 1):  # 1: some runs failed, and the tables say which
        raise HeadstartError(done.stderr.strip() or done.stdout.strip())
    return done.stdout


def _play(command, files, output, sets, options):
    arguments = [command, *files]
    if output is None:
        output = tempfile.mkdtemp(prefix="headstart-")
    arguments += ["-o", output, "--quiet"]
    for path, value in (sets or {}).items():
        arguments += ["--set", f"{path}={_text(value)}"]
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        if value is True:
            arguments.append(flag)
        elif isinstance(value, (list, tuple)):
            for one in value:
                arguments += [flag, one]
        elif value is not False and value is not None:
            arguments += [flag, value]
    _call(*arguments)
    return Results(output)


def _text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def run(experiment, output=None, sets=None, **options):
    """Plays every scenario of an experiment. `sets` are changes by path; options are those of the command line, as in replications=200."""
    return _play("run", [experiment], output, sets, options)


def sweep(experiment, output=None, sets=None, **options):
    """Plays an experiment at every point of its design; the table of all runs is CSV unless format says otherwise."""
    return _play("sweep", [experiment], output, sets, {"format": "csv", **options})


def compare(*experiments, baseline, output=None, sets=None, **options):
    """Plays several experiments as one study, against a scenario of one of them."""
    return _play("compare", experiments, output, sets, {"baseline": baseline, **options})


def open(directory):  # noqa: A001 - the word that users look for
    """The results in a directory that is there already."""
    return Results(directory)


class Results:
    """A result directory."""

    def __init__(self, directory):
        self.path = Path(directory)
        package = self.path / "datapackage.json"
        if not package.is_file():
            raise HeadstartError(f"{self.path} holds no datapackage.json.\nMaybe give the directory that run or sweep named.")
        described = json.loads(package.read_text(encoding="utf-8"))
        self._tables = {one["name"]: one for one in described["resources"]}
        self._labels = described.get("labels", {})
        self._units = described.get("units", {})

    def __repr__(self):
        return f"Results('{self.path}'): {', '.join(self.tables())}"

    def tables(self):
        """Names of the tables there are."""
        return [name for name, one in self._tables.items() if (self.path / one["path"]).is_file()]

    def table(self, name, labels=False):
        """A table with types. `.attrs["units"]` and `.attrs["meanings"]` are by column; `labels` shows what readers see instead of keys."""
        if name not in self._tables:
            advice = "\nMaybe series(), which has the curves of every run." if name == "series" else ""
            raise HeadstartError(f"table ({name}) must be one of {', '.join(self.tables())}.{advice}")
        one = self._tables[name]
        file = self.path / one["path"]
        fields = one["schema"]["fields"]
        if one["format"] == "parquet":
            frame = pd.read_parquet(file)
        else:
            types = {field["name"]: _TYPES[field["type"]] for field in fields}
            frame = pd.read_csv(file, dtype=types, na_values=[""], keep_default_na=False)
        frame.attrs["units"] = {field["name"]: field.get("unit", "") for field in fields}
        frame.attrs["meanings"] = {field["name"]: field["description"] for field in fields}
        return self.labelled(frame) if labels else frame

    def label(self, kind, key):
        """What readers see instead of a key; kind is scenario, subject, outcome or measure."""
        return self._labels.get(kind, {}).get(key, key)

    def unit(self, kind, key):
        """The unit of an outcome or a measure, in words; kind is outcome or measure."""
        return self._units.get(kind, {}).get(key, "")

    def labelled(self, frame):
        """The same frame with labels in place of keys."""
        shown = frame.copy()
        for column, kind in (("scenario", "scenario"), ("baseline", "scenario"), ("subject", "subject"), ("outcome", "outcome"), ("measure", "measure")):
            if column in shown:
                shown[column] = [key if pd.isna(key) else self.label(kind, key) for key in shown[column]]
        return shown

    def runs(self, tidy=False):
        """All runs with what they drew of the posterior: waits are blank where censored, with a flag beside."""
        return self._export(*(["--tidy"] if tidy else []))

    def series(self, subject=None, measure=None, days=None, scenario=None):
        """Curves of every run: scenario, replication, subject, measure, day, value. Each choice is a name or a list; days is "0..180/10".

        `.attrs["units"]` says the unit of the value where one measure is asked for; unit("measure", name) says it of each."""
        arguments = ["--series"]
        for flag, names in (("--subject", subject), ("--measure", measure), ("--scenario", scenario)):
            for name in [names] if isinstance(names, str) else names or []:
                arguments += [flag, name]
        if days:
            arguments += ["--days", days]
        frame = self._export(*arguments)
        units = {self.unit("measure", one) for one in frame["measure"].unique()}
        frame.attrs["units"] = {"day": "days", "value": units.pop() if len(units) == 1 else "that of the measure"}
        return frame

    def _export(self, *arguments):
        with tempfile.TemporaryDirectory() as directory:
            file = Path(directory) / "export.csv"
            _call("export", self.path, "-o", file, *arguments)
            return pd.read_csv(file)

    def plot(self, measure="ratio", subject=None, ax=None):
        """Median and central 90 % of a measure by scenario, for one subject; needs matplotlib."""
        import matplotlib.pyplot as plt

        curves = self.table("curves")
        curves = curves[curves["measure"] == measure]
        if curves.empty:
            raise HeadstartError(f"measure ({measure}) must be one of {', '.join(self.table('curves')['measure'].unique())}.")
        subject = subject or curves["subject"].iloc[0]
        curves = curves[curves["subject"] == subject]
        ax = ax or plt.gca()
        for scenario, one in curves.groupby("scenario", sort=False):
            line = ax.plot(one["day"], one["p50"], label=self.label("scenario", scenario))[0]
            ax.fill_between(one["day"], one["p05"], one["p95"], alpha=0.12, color=line.get_color(), linewidth=0)
        ax.set_xlabel("days from release")
        ax.set_ylabel(f"{self.label('measure', measure)} ({self.unit('measure', measure)}): {self.label('subject', subject)}")
        ax.legend(frameon=False)
        return ax
