"""The larger sections of measure.py."""
