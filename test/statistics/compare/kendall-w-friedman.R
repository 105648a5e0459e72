# Kendall's W as Friedman's chi-square over raters x (units - 1), by R's own test.
for (line in readLines(file("stdin"))) {
  rows <- regmatches(line, gregexpr("\\[[0-9,]+\\]", line))[[1]]
  scores <- do.call(rbind, lapply(rows, function(row) as.numeric(regmatches(row, gregexpr("[0-9]+", row))[[1]])))
  found <- suppressWarnings(friedman.test(scores))
  chi <- unname(found$statistic)
  cat(if (is.nan(chi)) "NA NA NA -" else sprintf("%.17g %.17g %.17g -", chi / (nrow(scores) * (ncol(scores) - 1)), chi, found$p.value), "\n")
}
