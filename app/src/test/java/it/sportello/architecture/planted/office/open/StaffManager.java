package it.sportello.architecture.planted.office.open;

/** Planted: a name that says nothing. */
public class StaffManager {
}
