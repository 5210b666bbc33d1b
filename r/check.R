# Checks headstart.R against the tables: Rscript check.R HEADSTART.R EXPERIMENT SWEEP. Needs jsonlite.
given <- commandArgs(trailingOnly = TRUE)
source(given[1])
study <- headstart_run(given[2], replications = 20, sets = list(access.early.lead_days = 20))
summary <- headstart_table(study, "summary")
stopifnot(is.integer(summary$n), attr(summary, "meanings")[["p50"]] == "median")
stopifnot("Early access for one" %in% headstart_table(study, "summary", labels = TRUE)$scenario)
runs <- headstart_runs(study)
areas <- summary[summary$outcome == "gap_area", ]
mine <- tapply(runs[["early_over_late.gap_area"]], runs$scenario, mean)
stopifnot(max(abs(mine[areas$scenario] - areas$mean)) < 1e-9)
series <- headstart_series(study, measure = "ratio", days = "0..120/10")
curves <- headstart_table(study, "curves")
day <- curves[curves$measure == "ratio" & curves$day == 60, ]
own <- series[series$day == 60, ]
own <- tapply(own$value, own$scenario, median)
stopifnot(max(abs(own[day$scenario] - day$p50)) < 1e-9)
grDevices::pdf(NULL)
stopifnot(nrow(headstart_plot(study, "ratio")) > 100)
swept <- headstart_sweep(given[3], replications = 2)
stopifnot(nrow(headstart_table(swept, "points")) > 0)
refused <- tryCatch(headstart_run("there-is-no-such.yaml"), error = conditionMessage)
stopifnot(grepl("does not exist", refused))
cat("R: all as it should be\n")
