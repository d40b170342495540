package it.sportello.architecture.planted.office.crowd;

/** Planted: one of too many. */
class Crowd07 {
}
