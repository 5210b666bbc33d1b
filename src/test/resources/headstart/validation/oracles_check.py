"""Works out the rows of oracles.csv that the battery uses, independently of the program. Python 3, SciPy 1.17.1."""
import csv
import re
import sys

import numpy as np
from scipy import integrate, special as sp


def muth(g, z):
    return sp.gamma(1 / g) * sp.gammainc(1 / g, z) / (g * z ** (1 / g))


def quad(f, a, b):
    return integrate.quad(f, a, b, epsabs=1e-14, epsrel=1e-13, limit=500)[0]


def spill(s, lam=2.0, g=2.0, lead=14.0, t=21.0):
    def above(x):
        rate = lam * x**g
        window = t if abs(rate - s) < 1e-12 else np.expm1((rate - s) * t) / (rate - s)
        return np.exp(-rate * t) * (np.exp(-s * t) + s * np.exp(-rate * (t + lead)) * window)

    return quad(above, 0, 1)


def area(lam=3.0, g=2.0, lead=14.0, until=60.0):
    mean = lambda t: muth(g, lam * t) if t > 0 else 1.0
    return quad(mean, 0, lead) - quad(mean, until, until + lead)


FORMULAS = {
    "MUTH-N": lambda g, n: sp.beta(1 / g, n + 1) / g,
    "MUTH-P": muth,
    "REC": lambda z: np.log(z) + np.euler_gamma + sp.exp1(z),
    "GEN": lambda b, g: sp.gamma((b + 1) / g) / sp.gamma(b / g),
    "LEVY": lambda z, b: np.exp(-z / (1 + b)),
    "PAR-LEVEL": lambda lead, r, t: lead / (lead + r * t),
    "PAR-AHEAD": lambda lead, r, t: r * t / (lead + t + r * t),
    "PAR-OVER": lambda lead, r, t: (1 + (1 + r) * t / lead) ** (-r / (1 + r)),
    "EQUIV": lambda lead, m: lead / (m - 1),
    "SPILL": spill,
    "AREA": lambda _: area(),
    "CARRY": lambda lead: sum(0.3 * 0.7**j * muth(2.0, 0.5 * (10 + lead + 90 * j)) for j in range(400)),
}

for row in csv.DictReader(open(sys.argv[1])):
    family = re.sub(r"(-[0-9.]+)*$", "", row["id"])
    if family in FORMULAS:
        value = FORMULAS[family](*[float(v) for v in row["id"][len(family) + 1 :].split("-")])
        print(f"{row['id']:26} {row['exact_value']:24} {abs(value / float(row['exact_value']) - 1):.1e}")
