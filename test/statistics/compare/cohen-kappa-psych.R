# psych: plain kappa, and weights of agreement or disagreement, told apart by the diagonal; quadratic unless given. It has no error of chance. Its
# error of weighted kappa (version 2.2.9) is not that of Fleiss, Cohen and Everitt, which vcd and statsmodels have to the last digits: it differs
# by up to 0.3 in these cases, and is left out.
suppressMessages(library(psych))
for (line in readLines(file("stdin"))) {
  cells <- as.numeric(strsplit(line, " ")[[1]])
  k <- sqrt(length(cells))
  table <- matrix(cells, k, byrow = TRUE)
  steps <- abs(outer(1:k, 1:k, "-")) / (k - 1)
  quadratic <- suppressWarnings(cohen.kappa(table, n.obs = sum(table)))
  linear <- suppressWarnings(cohen.kappa(table, w = 1 - steps, n.obs = sum(table)))
  cat(sprintf("%.17g", quadratic$kappa), sprintf("%.17g", sqrt(quadratic$var.kappa)), "-")
  cat(sprintf(" %.17g - -", c(linear$weighted.kappa, quadratic$weighted.kappa)), "\n")
}
