/* Ends of axes and round numbers on them: the same routine as that of paper (Scale and Ticks), line by line. */
(function () {
  const CLOSE = 1e-9;
  const DAYS = [1, 2, 7, 14, 30, 60, 90, 180, 360];
  const WITHIN_A_THOUSAND = 1001;
  const UNREADABLE = 1e18;
  const ONE = { size: 1, word: "" };
  const MAGNITUDES = [{ size: 1e12, word: " tn" }, { size: 1e9, word: " bn" }, { size: 1e6, word: " mn" }];

  function log2(value) {
    return Math.log(value) / Math.log(2);
  }

  function factors(kind) {
    return kind === "LOGARITHMIC" || kind === "RATIO";
  }

  function linear(kind, least, most) {
    if (most - least <= CLOSE * Math.max(Math.abs(least), Math.abs(most))) {
      const size = Math.abs(most) * 0.1;
      return most === 0 ? [0, 1] : [least - size, most + size];
    }
    const room = kind === "LINEAR" ? 0.04 * (most - least) : 0;
    return [least - room, most + room];
  }

  function free(kind, least, most) {
    if (kind === "RATIO") {
      return [Math.min(0.5, Math.pow(2, Math.floor(log2(least) + CLOSE))), Math.max(2, Math.pow(2, Math.ceil(log2(most) - CLOSE)))];
    }
    return kind === "LOGARITHMIC" ? [least / 1.04, most * 1.04] : kind === "DAYS" ? [least, most] : linear(kind, least, most);
  }

  function end(value) {
    return value === null || value === undefined ? null : live.value(value);
  }

  /** From where to where an axis goes: as stated, else as far as the data and a little more. */
  live.ends = function (axis, columns) {
    let least = Infinity;
    let most = -Infinity;
    columns.forEach((column) => column.forEach((value) => {
      if (value !== null && isFinite(value) && (!factors(axis.kind) || value > 0)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }));
    const found = isFinite(least) ? free(axis.kind, least, most) : free(axis.kind, factors(axis.kind) ? 1 : 0, 1);
    const low = end(axis.low) ?? found[0];
    const high = end(axis.high) ?? found[1];
    return { kind: axis.kind, low: low, high: high > low ? high : low + 1, words: axis.words || [] };
  };

  function step(rough) {
    const power = Math.pow(10, Math.floor(Math.log10(rough)));
    const factor = rough / power;
    return power * (factor > 5 + CLOSE ? 10 : factor > 2 + CLOSE ? 5 : factor > 1 + CLOSE ? 2 : 1);
  }

  function magnitude(largest) {
    const size = Math.abs(largest);
    return size < UNREADABLE && MAGNITUDES.find((one) => size >= one.size) || ONE;
  }

  function written(magnitude, number) {
    return number + (number === "0" ? "" : magnitude.word);
  }

  function grouped(value, decimals) {
    return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  }

  function stepped(value, size) {
    const largest = Math.max(Math.abs(value), size);
    if (largest >= UNREADABLE) {
      const exponent = Math.floor(Math.log10(size) + CLOSE);
      return Math.abs(value) < size / 2 ? "0" : (value / Math.pow(10, exponent)).toFixed(0) + "e" + exponent;
    }
    const decimals = Math.max(0, -Math.floor(Math.log10(size * 1.000001)));
    const text = grouped(value, decimals);
    return /^-0[.0]*$/.test(text) ? text.slice(1) : text;
  }

  function plain(value) {
    const own = magnitude(value);
    return written(own, short(value / own.size));
  }

  function short(value) {
    const size = Math.abs(value);
    if (size >= UNREADABLE || (size > 0 && size < 1e-3)) {
      return value.toExponential(1).replace(".0e", "e").replace("e+", "e");
    }
    return size >= 1000 ? grouped(value, 0) : value.toFixed(3).replace(/0+$/, "").replace(/\.$/, "");
  }

  function every(scale, size, unit, sign) {
    const ticks = [];
    const largest = magnitude(unit * Math.max(Math.abs(scale.low), Math.abs(scale.high)));
    const own = unit * size * WITHIN_A_THOUSAND < largest.size ? ONE : largest;
    const counted = unit / own.size;
    for (let i = Math.ceil(scale.low / size - CLOSE); i * size <= scale.high + CLOSE * size; i++) {
      const number = i === 0 && own.size > 1 ? "0" : stepped(i * size * counted, size * counted);
      ticks.push({ value: i * size, label: written(own, number) + sign });
    }
    return ticks;
  }

  function within(scale, factors) {
    const values = [];
    for (let power = Math.floor(Math.log10(scale.low)); Math.pow(10, power) <= scale.high; power++) {
      factors.map((factor) => factor * Math.pow(10, power)).filter((tick) => tick >= scale.low * (1 - CLOSE) && tick <= scale.high * (1 + CLOSE)).forEach((tick) => values.push(tick));
    }
    return values;
  }

  function decades(scale, count) {
    let values = within(scale, [1, 2, 5]);
    const thirds = within(scale, [1, 3]);
    const powers = within(scale, [1]);
    if (values.length > count && powers.length >= 2) {
      values = thirds.length <= count ? thirds : powers;
    }
    if (values.length < 2) {
      return every(scale, step((scale.high - scale.low) / count), 1, "");
    }
    const each = Math.floor((values.length + count - 1) / count);
    return values.filter((tick, i) => i % each === 0).map((tick) => ({ value: tick, label: plain(tick) }));
  }

  function ratios(scale, count) {
    const low = Math.ceil(log2(scale.low) - CLOSE);
    const high = Math.floor(log2(scale.high) + CLOSE);
    let apart = 1;
    while (Math.floor((high - low) / apart) + 1 > count) {
      apart++;
    }
    const ticks = [];
    for (let power = low; power <= high; power++) {
      if (power % apart === 0) {
        ticks.push({ value: Math.pow(2, power), label: (power < 0 ? "1/" : "") + Math.pow(2, Math.abs(power)).toFixed(0) + "×" });
      }
    }
    return ticks;
  }

  /** At most so many round numbers, but two, ascending, with how they are written. */
  live.ticks = function (scale, most) {
    return round(scale, most).map((tick) => ({ value: tick.value, label: tick.label.replace(/^-/, "−") }));
  };

  function round(scale, most) {
    const count = Math.max(2, most);
    switch (scale.kind) {
      case "WORDS": return scale.words.map((word, i) => ({ value: i, label: word }));
      case "RATIO": return ratios(scale, count);
      case "LOGARITHMIC": return decades(scale, count);
      case "DAYS": return every(scale, DAYS.find((days) => days >= (scale.high - scale.low) / count) || step((scale.high - scale.low) / count), 1, "");
      case "SHARE": return every(scale, step((scale.high - scale.low) / count), 100, " %");
      default: return every(scale, step((scale.high - scale.low) / count), 1, "");
    }
  }

  /** An axis of ECharts with these ends and round numbers. */
  live.ticked = function (axis, scale, most) {
    const ticks = live.ticks(scale, most);
    const named = new Map(ticks.map((tick) => [Number(tick.value.toPrecision(9)), tick.label]));
    const values = ticks.map((tick) => tick.value);
    return {
      ...axis,
      type: factors(scale.kind) ? "log" : "value",
      logBase: scale.kind === "RATIO" ? 2 : 10,
      min: scale.low,
      max: scale.high,
      axisTick: { customValues: values },
      axisLabel: { ...axis.axisLabel, customValues: values, showMinLabel: null, showMaxLabel: null, formatter: (value) => named.get(Number(Number(value).toPrecision(9))) ?? "" },
    };
  };
})();
