# The six intraclass correlations by psych, from its analysis of variance.
suppressMessages(library(psych))
number <- function(values) paste(ifelse(is.finite(values), sprintf("%.17g", values), "NA"), collapse = " ")
for (line in readLines(file("stdin"))) {
  rows <- regmatches(line, gregexpr("\\[[0-9,]+\\]", line))[[1]]
  ratings <- do.call(rbind, lapply(rows, function(row) as.numeric(regmatches(row, gregexpr("[0-9]+", row))[[1]])))
  colnames(ratings) <- paste0("J", seq_len(ncol(ratings)))
  found <- suppressWarnings(suppressMessages(ICC(ratings, lmer = FALSE)$results))
  limits <- t(as.matrix(found[, c("ICC", "lower bound", "upper bound")]))
  cat(number(c(limits)), number(found$F[c(1, 3)]), number(found$p[c(1, 3)]), "\n")
}
