"""AdamW on full-precision weights, lent to a bfloat16 model for each step, with a running average."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import nn


class Optimiser:
    """The master weights, how they learn, and their average, which is what a run gives."""

    def __init__(self, master: nn.Module, settings: Mapping[str, Any], steps: int) -> None:
        self.master, self.settings, self.steps = master, settings, steps
        self.average = {name: value.clone() for name, value in master.state_dict().items()}
        self.adam = torch.optim.AdamW(_groups(master, settings), betas=(0.9, 0.98), fused=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.adam, self._rate)

    @property
    def taken(self) -> int:
        """How many steps were taken."""
        return int(self.schedule.last_epoch)

    def lend(self, model: nn.Module) -> None:
        """Copy the master weights into the model and forget its gradients."""
        with torch.no_grad():
            for lent, own in zip(model.parameters(), self.master.parameters(), strict=True):
                lent.copy_(own)
                lent.grad = None

    def step(self, model: nn.Module) -> None:
        """Learn from the model's gradients; a head without one keeps its weights and its momentum."""
        for lent, own in zip(model.parameters(), self.master.parameters(), strict=True):
            own.grad = None if lent.grad is None else lent.grad.float()
        torch.nn.utils.clip_grad_norm_(self.master.parameters(), 1.0)
        self.adam.step()
        self.schedule.step()
        # The average starts fast and slows down, so that the first steps weigh nothing at the end.
        decay = min(self.settings["average_decay"], (1 + self.taken) / (10 + self.taken))
        with torch.no_grad():
            for name, value in self.master.state_dict().items():
                self.average[name].lerp_(value, 1 - decay)

    def state(self) -> dict[str, Any]:
        """Return all that a checkpoint needs, to be saved."""
        return {
            "master": self.master.state_dict(),
            "average": self.average,
            "optimiser": self.adam.state_dict(),
            "schedule": self.schedule.state_dict(),
            "of": self.steps,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from a checkpoint."""
        self.master.load_state_dict(state["master"])
        self.average = state["average"]
        self.adam.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.steps = state.get("of", self.steps)

    def _rate(self, step: int) -> float:
        warm = max(1, int(self.steps * self.settings["warm_up"]))
        return step / warm if step < warm else max(0.0, (self.steps - step) / (self.steps - warm))


# --------------------------------------------------------------------------------------------------------------------


def _groups(master: nn.Module, settings: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the parameters by whether they are new or the base model's, and whether they decay (vectors do not)."""
    sorted_out: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, value in master.named_parameters():
        new = not name.startswith("encoder.") or name.startswith("encoder.features.")
        sorted_out.setdefault((new, value.ndim > 1), []).append(value)
    return [
        {
            "params": values,
            "lr": settings["head_rate" if new else "encoder_rate"],
            "weight_decay": settings["weight_decay"] if decays else 0.0,
        }
        for (new, decays), values in sorted_out.items()
    ]
