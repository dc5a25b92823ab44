# Writes the London boroughs of the R package spData (data set "lnd") as CSV with well-known text.
suppressMessages(library(spData))
data(lnd)
ring <- function(r) paste0("(", paste(sprintf("%.15g %.15g", r[, 1], r[, 2]), collapse = ","), ")")
polygon <- function(p) paste0("(", paste(sapply(p, ring), collapse = ","), ")")
multipolygon <- function(m) paste0("MULTIPOLYGON(", paste(sapply(m, polygon), collapse = ","), ")")
boroughs <- data.frame(
  NAME = as.character(lnd$NAME),
  GSS_CODE = as.character(lnd$GSS_CODE),
  WKT = sapply(unclass(lnd$geometry), multipolygon)
)
write.csv(boroughs[order(boroughs$GSS_CODE), ], commandArgs(TRUE)[1], row.names = FALSE)
