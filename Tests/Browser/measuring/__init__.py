"""The parts of measure.py that need more than a page."""
