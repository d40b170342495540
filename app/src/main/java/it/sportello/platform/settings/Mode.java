package it.sportello.platform.settings;

/** How the service runs. DEMO and TEST carry invented people, a simulator and a clock that can be moved. */
public enum Mode {
    PRODUCTION, DEMO, TEST
}
