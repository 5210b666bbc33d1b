# Headstart from R: one file, needs jsonlite.
#
#   source("r/headstart.R")
#   study <- headstart_run("experiments/02-scenarios.yaml", replications = 200)
#   headstart_table(study, "summary")          # a data frame; attr(., "units") and attr(., "meanings") by column
#   headstart_series(study, measure = "ratio") # curves of every run
#   headstart_plot(study, "ratio")             # median and central 90 % of one measure
#
# The program is the launcher in the environment variable HEADSTART, or `headstart` on the PATH.

headstart_program <- function() {
  stated <- Sys.getenv("HEADSTART")
  if (nzchar(stated)) return(stated)
  found <- unname(Sys.which("headstart"))
  if (nzchar(found)) return(shQuote(found))
  stop("headstart is not on the PATH.\nMaybe set HEADSTART to the launcher of a checkout.", call. = FALSE)
}

headstart_call <- function(...) {
  said <- tempfile()
  on.exit(unlink(said))
  words <- shQuote(unlist(lapply(list(...), as.character)))
  code <- system(paste(headstart_program(), paste(words, collapse = " "), ">", shQuote(said), "2>&1"))
  # 1: some runs failed, and the tables say which.
  if (!code %in% c(0, 1)) stop(paste(readLines(said, warn = FALSE), collapse = "\n"), call. = FALSE)
  invisible(code)
}

headstart_play <- function(command, files, output, sets, options) {
  if (is.null(output)) output <- tempfile("headstart-")
  arguments <- c(command, files, "-o", output, "--quiet")
  for (path in names(sets)) arguments <- c(arguments, "--set", paste0(path, "=", headstart_text(sets[[path]])))
  for (name in names(options)) {
    flag <- paste0("--", gsub("_", "-", name))
    value <- options[[name]]
    if (isTRUE(value)) arguments <- c(arguments, flag)
    else if (!isFALSE(value)) for (one in value) arguments <- c(arguments, flag, headstart_text(one))
  }
  headstart_call(arguments)
  headstart_open(output)
}

headstart_text <- function(value) {
  if (is.logical(value)) tolower(as.character(value)) else format(value, scientific = FALSE, digits = 15, trim = TRUE)
}

# Plays every scenario of an experiment; sets are changes by path, options those of the command line.
headstart_run <- function(experiment, output = NULL, sets = list(), ...) {
  headstart_play("run", experiment, output, sets, list(...))
}

# Plays an experiment at every point of its design.
headstart_sweep <- function(experiment, output = NULL, sets = list(), ...) {
  options <- list(...)
  if (is.null(options$format)) options$format <- "csv"
  headstart_play("sweep", experiment, output, sets, options)
}

# The results in a directory that is there already.
headstart_open <- function(directory) {
  package <- file.path(directory, "datapackage.json")
  if (!file.exists(package)) {
    stop(directory, " holds no datapackage.json.\nMaybe give the directory that run or sweep named.", call. = FALSE)
  }
  described <- jsonlite::fromJSON(package, simplifyVector = FALSE)
  tables <- described$resources
  names(tables) <- vapply(tables, function(one) one$name, "")
  structure(list(path = directory, tables = tables, labels = described$labels, units = described$units), class = "headstart_results")
}

# A table with types, units and meanings.
headstart_table <- function(results, name, labels = FALSE) {
  one <- results$tables[[name]]
  if (is.null(one)) {
    stop("table (", name, ") must be one of ", paste(names(results$tables), collapse = ", "), ".", call. = FALSE)
  }
  fields <- one$schema$fields
  columns <- vapply(fields, function(field) field$name, "")
  classes <- vapply(fields, function(field) {
    switch(field$type, string = "character", integer = "integer", number = "numeric", boolean = "logical")
  }, "")
  frame <- utils::read.csv(file.path(results$path, one$path), colClasses = unname(sub("logical", "character", classes)),
                           na.strings = "", check.names = FALSE, encoding = "UTF-8")
  for (column in columns[classes == "logical"]) frame[[column]] <- frame[[column]] == "true"
  attr(frame, "units") <- vapply(fields, function(field) if (is.null(field$unit)) "" else field$unit, "")
  attr(frame, "meanings") <- vapply(fields, function(field) field$description, "")
  names(attr(frame, "units")) <- names(attr(frame, "meanings")) <- columns
  if (labels) headstart_labelled(results, frame) else frame
}

# What readers see instead of a key; kind is scenario, subject, outcome or measure.
headstart_label <- function(results, kind, key) {
  known <- results$labels[[kind]]
  vapply(key, function(one) if (is.null(known[[one]])) one else known[[one]], "", USE.NAMES = FALSE)
}

# The unit of an outcome or a measure, in words; kind is outcome or measure.
headstart_unit <- function(results, kind, key) {
  known <- results$units[[kind]]
  vapply(key, function(one) if (is.null(known[[one]])) "" else known[[one]], "", USE.NAMES = FALSE)
}

headstart_labelled <- function(results, frame) {
  kinds <- c(scenario = "scenario", baseline = "scenario", subject = "subject", outcome = "outcome", measure = "measure")
  for (column in intersect(names(kinds), names(frame))) {
    given <- !is.na(frame[[column]])
    frame[[column]][given] <- headstart_label(results, kinds[[column]], frame[[column]][given])
  }
  frame
}

headstart_export <- function(results, ...) {
  file <- tempfile(fileext = ".csv")
  on.exit(unlink(file))
  headstart_call("export", results$path, "-o", file, ...)
  utils::read.csv(file, check.names = FALSE, na.strings = "", encoding = "UTF-8")
}

# All runs with what they drew of the posterior: waits are NA where censored, with a flag beside.
headstart_runs <- function(results, tidy = FALSE) {
  if (tidy) headstart_export(results, "--tidy") else headstart_export(results)
}

# Curves of every run: scenario, replication, subject, measure, day, value; days is "0..180/10".
headstart_series <- function(results, subject = NULL, measure = NULL, days = NULL, scenario = NULL) {
  arguments <- "--series"
  for (name in subject) arguments <- c(arguments, "--subject", name)
  for (name in measure) arguments <- c(arguments, "--measure", name)
  for (name in scenario) arguments <- c(arguments, "--scenario", name)
  if (!is.null(days)) arguments <- c(arguments, "--days", days)
  frame <- headstart_export(results, arguments)
  units <- unique(headstart_unit(results, "measure", unique(as.character(frame$measure))))
  attr(frame, "units") <- c(day = "days", value = if (length(units) == 1) units else "that of the measure")
  frame
}

# Median and central 90 % of a measure by scenario, for one subject.
headstart_plot <- function(results, measure = "ratio", subject = NULL) {
  curves <- headstart_table(results, "curves")
  curves <- curves[curves$measure == measure, ]
  if (nrow(curves) == 0) stop("measure (", measure, ") has no curves.", call. = FALSE)
  if (is.null(subject)) subject <- curves$subject[1]
  curves <- curves[curves$subject == subject, ]
  scenarios <- unique(curves$scenario)
  inks <- grDevices::palette.colors(length(scenarios), "Okabe-Ito")
  graphics::plot(range(curves$day), range(curves$p05, curves$p95, na.rm = TRUE), type = "n", bty = "l",
                 xlab = "days from release",
                 ylab = paste0(headstart_label(results, "measure", measure), " (", headstart_unit(results, "measure", measure), "): ", headstart_label(results, "subject", subject)))
  for (i in seq_along(scenarios)) {
    one <- curves[curves$scenario == scenarios[i] & !is.na(curves$p50), ]
    graphics::polygon(c(one$day, rev(one$day)), c(one$p05, rev(one$p95)), border = NA,
                      col = grDevices::adjustcolor(inks[i], 0.12))
    graphics::lines(one$day, one$p50, col = inks[i], lwd = 2)
  }
  graphics::legend("topright", headstart_label(results, "scenario", scenarios), col = inks, lwd = 2, bty = "n")
  invisible(curves)
}
