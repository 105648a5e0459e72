# vcd: `Equal-Spacing` weights are linear, `Fleiss-Cohen` quadratic. Its ASE is the error for limits.
suppressMessages(library(vcd))
for (line in readLines(file("stdin"))) {
  cells <- as.numeric(strsplit(line, " ")[[1]])
  table <- matrix(cells, sqrt(length(cells)), byrow = TRUE)
  linear <- Kappa(table, weights = "Equal-Spacing")
  quadratic <- Kappa(table, weights = "Fleiss-Cohen")
  found <- rbind(linear$Unweighted, linear$Weighted, quadratic$Weighted)
  cat(sprintf("%.17g %.17g -", found[, 1], found[, 2]), "\n")
}
