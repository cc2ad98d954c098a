"""Workbooks by tools that we did not write."""
